import { availableParallelism } from 'node:os'
import type { Pose } from '../../core/body/pose'
import type { Detection } from '../../core/ensemble/detection'
import { openHeadless } from '../headless/headless-session'
import { buildPage } from '../headless/page-build'
import type { PageOptions } from '../page/contract'
import { Progress } from '../progress'
import type { Picture } from './phantom-image'

/** A browser with the refined estimate takes up to a gigabyte; more than these gain little. */
const MOST_BROWSERS = 4

/** By the image's id: its pose, and what each network saw where that was asked for; the poses of a recording's frames where one is given. */
export interface Estimated {
  readonly poses: ReadonlyMap<string, Pose>
  readonly detections: ReadonlyMap<string, readonly Detection[]>
  readonly recording: readonly Pose[]
}

interface EstimateOptions {
  /** A video whose frames are wanted as well. */
  readonly recording?: string
  /** How many work side by side. */
  readonly browsers?: number
}

/**
 * Runs a model on images, and on a recording, in headless browsers of its own: one for each core
 * unless told, since a network on WASM takes one. Every image is looked at afresh, so it does not
 * matter in which.
 */
export async function estimateImages(
  images: readonly Picture[],
  options: PageOptions,
  { recording, browsers = availableParallelism() }: EstimateOptions = {},
): Promise<Estimated> {
  const progress = new Progress()
  progress.update('starting')
  const poses = new Map<string, Pose>()
  const detections = new Map<string, readonly Detection[]>()
  let frames: readonly Pose[] = []
  const waiting = [...images]

  async function work(isFirst: boolean) {
    const session = await openHeadless(options)
    try {
      if (isFirst && recording !== undefined) {
        const estimated = await session.estimate(recording, recording, (count) =>
          progress.update(`${options.model}: frame ${count} of the recording`),
        )
        frames = estimated.poses
      }
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { id, path, image } = next
        progress.update(`${options.model}: ${poses.size + 1} of ${images.length}: ${image}`)
        const estimated = await session.estimate(path, image)
        const [pose] = estimated.poses
        if (pose === undefined) throw new Error(`${image} gave no frame.`)
        poses.set(id, pose)
        if (estimated.detections) detections.set(id, estimated.detections)
      }
    } finally {
      // What another browser is doing is of no use once one of them has failed.
      waiting.length = 0
      await session.close()
    }
  }

  // Once, before each of them looks for it.
  await buildPage()
  const count = Math.min(MOST_BROWSERS, browsers, Math.max(1, images.length))
  try {
    await Promise.all(Array.from({ length: count }, (_, index) => work(index === 0)))
  } finally {
    progress.clear()
  }
  return { poses, detections, recording: frames }
}
