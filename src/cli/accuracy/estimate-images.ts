import type { Pose } from '../../core/pose'
import { openHeadless } from '../headless/headless-session'
import type { PageOptions } from '../page/contract'
import { Progress } from '../progress'
import type { PhantomImage } from './phantom-image'

/** The poses of the images, by the image's id, and of a recording's frames where one is given. */
export interface Estimated {
  readonly poses: ReadonlyMap<string, Pose>
  readonly recording: readonly Pose[]
}

/** Runs a model on images, and on a recording, in a headless browser of its own. */
export async function estimateImages(
  images: readonly PhantomImage[],
  options: PageOptions,
  recording?: string,
): Promise<Estimated> {
  const progress = new Progress()
  progress.update('starting')
  const poses = new Map<string, Pose>()
  const session = await openHeadless(options)
  try {
    for (const { id, path, image } of images) {
      progress.update(`${options.model}: ${poses.size + 1} of ${images.length}: ${image}`)
      const [pose] = (await session.estimate(path, image)).poses
      if (pose === undefined) throw new Error(`${image} gave no frame.`)
      poses.set(id, pose)
    }
    const estimated =
      recording === undefined
        ? undefined
        : await session.estimate(recording, recording, (frames) =>
            progress.update(`${options.model}: frame ${frames} of the recording`),
          )
    return { poses, recording: estimated?.poses ?? [] }
  } finally {
    await session.close()
    progress.clear()
  }
}
