import * as v from 'valibot'
import { toNormalised } from '../../core/body/frame-space'
import { pixels } from '../../core/math/units'
import { levelAt, packLevel } from '../../core/trial/frame-columns'
import { frameCount, type LandmarkRecording } from '../../core/trial/landmark-recording'
import { count } from './fields'
import { landmarks } from './landmarks'

/** What changed since: landmarks were in pixels, and all frames were taken to have the size of the first. */
const pixelLandmarks = v.looseObject({ width: count, height: count, image: v.instance(Float32Array) })

function normalised(old: unknown): LandmarkRecording {
  const { width, height, image, ...rest } = v.parse(pixelLandmarks, old)
  const frame = { width: pixels(width), height: pixels(height) }
  const places = new Float32Array(image.length)
  for (let cell = 0; cell + 2 < image.length; cell += 3) {
    const [x = 0, y = 0, score = 0] = image.subarray(cell, cell + 3)
    if (score <= 0) continue
    const at = toNormalised({ x: pixels(x), y: pixels(y) }, frame)
    places.set([at.x, at.y, score], cell)
  }
  return v.parse(landmarks, { ...rest, sizes: Float32Array.of(width, height), places })
}

/** Frames of two passes belong together when they are no further apart than this, seconds. */
const SAME_FRAME = 0.5

/**
 * Gives the frames of a second pass the camera's level that the first one noted. Until version 3 the
 * second pass was recorded without it, so that a camera known to be rolled was read as a level one.
 */
function withLevelOf(second: LandmarkRecording, first: LandmarkRecording): LandmarkRecording {
  if (second.level || !first.level) return second
  const level = packLevel(
    Array.from(second.times, (time) => {
      let nearest = -1
      let least = SAME_FRAME
      for (let frame = 0; frame < frameCount(first); frame++) {
        const apart = Math.abs((first.times[frame] ?? 0) - time)
        if (apart < least) [nearest, least] = [frame, apart]
      }
      const known = nearest < 0 ? undefined : levelAt(first.level, nearest)
      return known ? { level: known } : {}
    }),
  )
  return level ? { ...second, level } : second
}

/**
 * A record of two passes, `landmarks` and `refined`, out of one in pixels: normalised, each frame with
 * its size, and the camera's level with both passes.
 */
export function fromPixels<Old extends Readonly<Record<string, unknown>>>({
  landmarks: live,
  refined,
  ...rest
}: Old) {
  const first = normalised(live)
  return {
    ...rest,
    landmarks: first,
    ...(refined !== undefined && { refined: withLevelOf(normalised(refined), first) }),
  }
}
