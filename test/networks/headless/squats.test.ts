import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { openHeadless } from '../../../src/cli/headless/headless-session'
import { smoothLandmarks } from '../../../src/cli/measure/smooth-landmarks'
import type { ImageLandmarks } from '../../../src/core/body/pose'
import { LANDMARK_NAMES } from '../../../src/core/body/skeleton'
import published from '../../fixtures/squats/pose_squats.first-10.json'

const CLIP = fileURLToPath(new URL('../../fixtures/squats/pose_squats.first-10.mp4', import.meta.url))
/** The tolerance of pose-detection's own test on this clip, per coordinate, pixels. */
const TOLERANCE = 28
type Point = { readonly x: number; readonly y: number }

/** The network's landmarks in the order of the published ones. */
const inOrder = (landmarks: ImageLandmarks): Point[] =>
  LANDMARK_NAMES.map((name) => {
    const landmark = landmarks[name]
    if (landmark === undefined) throw new Error(`${name} is missing`)
    return { x: landmark.x, y: landmark.y }
  })

const distances = (frames: readonly Point[][], along: (dx: number, dy: number) => number) =>
  frames.flatMap((points, frame) =>
    points.map(({ x, y }, landmark) => {
      const [trueX = Number.NaN, trueY = Number.NaN] = published.frames[frame]?.[landmark] ?? []
      return along(x - trueX, y - trueY)
    }),
  )

/**
 * The published landmarks are smoothed and lag behind fast hands; ours are raw. Both are compared:
 * filtered alike they agree to the makers' own tolerance, raw they agree on average.
 */
describe("pose-detection's own squat clip, as npm run measure reads it", () => {
  let raw: Point[][]
  let smoothed: Point[][]

  beforeAll(async () => {
    const session = await openHeadless({ model: 'litert-blazepose-full', backend: 'wasm' })
    const { poses } = await session.estimate(CLIP, 'the clip').finally(() => session.close())
    raw = poses.map(({ imageLandmarks }) => inOrder(imageLandmarks))
    smoothed = smoothLandmarks(poses).map(({ imageLandmarks }) => inOrder(imageLandmarks))
  }, 300_000)

  it('decodes every frame', () => {
    expect(raw).toHaveLength(published.frames.length)
  })

  it('agrees in every coordinate within the tolerance of their test', () => {
    const coordinates = distances(smoothed, (dx, dy) => Math.max(Math.abs(dx), Math.abs(dy)))
    expect(Math.max(...coordinates)).toBeLessThan(TOLERANCE)
  })

  it('agrees on average to less than a hundredth of the picture without any filter', () => {
    const apart = distances(raw, Math.hypot)
    expect(apart.reduce((sum, distance) => sum + distance, 0) / apart.length).toBeLessThan(7.2)
  })
})
