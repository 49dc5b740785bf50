import { contextOf } from '../../../src/core/body/frame-context'
import type { TimedPose } from '../../../src/core/body/pose'
import type { LandmarkName } from '../../../src/core/body/skeleton'
import { type Seconds, seconds } from '../../../src/core/math/units'
import type { PoseEstimator } from '../../../src/pose/estimator'

interface Truth {
  readonly camera: { readonly roll_deg: number }
  readonly landmarks: Readonly<
    Record<string, { readonly px: readonly [number, number]; readonly in_frame: boolean }>
  >
}

const pictures = import.meta.glob<string>('../../accuracy/phantom/images/*.jpg', {
  query: '?url',
  import: 'default',
})
const truths = import.meta.glob<Truth>('../../accuracy/phantom/images/*.json', { import: 'default' })

/** Names of the phantom's pictures in the repository. */
export const PHANTOM_NAMES = Object.keys(pictures).map((path) => path.replace(/^.*\/|\.jpg$/g, ''))

/** One picture of the phantom with the true place of every landmark, pixels. */
export async function phantom(name: string): Promise<{ blob: Blob; truth: Truth }> {
  const path = `../../accuracy/phantom/images/${name}`
  const [url, truth] = [await pictures[`${path}.jpg`]?.(), await truths[`${path}.json`]?.()]
  if (url === undefined || truth === undefined) throw new Error(`the phantom has no ${name}`)
  return { blob: await (await fetch(url)).blob(), truth }
}

export function draw(
  width: number,
  height: number,
  paint: (context: OffscreenCanvasRenderingContext2D) => void,
) {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#cbbda8'
  context.fillRect(0, 0, width, height)
  paint(context)
  return canvas.transferToImageBitmap()
}

/** Hands a picture to an estimator as one that was captured at that time. */
export const estimate = (
  estimator: PoseEstimator | undefined,
  picture: ImageBitmap | VideoFrame,
  time: Seconds,
): Promise<TimedPose> => {
  if (!estimator) throw new Error('there is no estimator')
  return estimator.estimate(picture, contextOf(picture, time))
}

/** Two looks at a picture that has nothing to do with the one before: the second is the exact one. */
export async function look(estimator: PoseEstimator, picture: ImageBitmap): Promise<TimedPose> {
  await estimator.reset()
  await estimate(estimator, await createImageBitmap(picture), seconds(0))
  return estimate(estimator, picture, seconds(1 / 30))
}

/** How far a landmark lies from a place, pixels. */
export function distance({ pose }: TimedPose, name: LandmarkName, [x, y]: readonly [number, number]): number {
  const found = pose.imageLandmarks[name]
  return found ? Math.hypot(found.x - x, found.y - y) : Number.POSITIVE_INFINITY
}

/** The reason of a pose error that a call ends in. */
export const reasonOf = async (call: () => Promise<unknown>): Promise<unknown> => {
  try {
    await call()
  } catch (error) {
    return error instanceof Error && 'reason' in error ? error.reason : error
  }
  return 'none'
}
