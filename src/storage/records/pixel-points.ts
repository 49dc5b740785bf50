import * as v from 'valibot'
import { type NormalisedPoint, toNormalised } from '../../core/body/frame-space'
import { SURE_ENOUGH } from '../../core/body/landmarks'
import type { Pose } from '../../core/body/pose'
import { isMissing } from '../../core/math/missing'
import { pixels } from '../../core/math/units'
import { between, length } from '../../core/math/vector'
import { stillPose } from '../../core/posture/capture/analyse-capture'
import type { CaptureSummary, PixelPoints } from '../../core/posture/capture/capture-summary'
import { startPlace } from '../../core/posture/capture/start-place'
import type { PostureView } from '../../core/posture/measures/scene'
import { HAND_ANGLE_KINDS } from '../../core/posture/points/hand-angle'
import { PLACED_POINT_NAMES, type PlacedPointName } from '../../core/posture/points/placed-points'
import type { LandmarkRecording } from '../../core/trial/landmark-recording'
import { key, number } from './fields'

/** Points as records of earlier versions have them: in the pixels of the frame that they were placed in. */
const coordinate = v.pipe(number, v.transform(pixels))
const pixelPoint = v.object({ x: coordinate, y: coordinate })
export const pixelPoints = v.object({
  placed: v.array(
    v.object({
      name: v.picklist(PLACED_POINT_NAMES),
      place: pixelPoint,
      placedBy: v.literal('user'),
      automatic: v.exactOptional(pixelPoint),
    }),
  ),
  handAngles: v.array(
    v.object({
      id: key,
      kind: v.picklist(HAND_ANGLE_KINDS),
      points: v.array(pixelPoint),
      label: v.exactOptional(v.string()),
    }),
  ),
}) satisfies v.GenericSchema<unknown, PixelPoints>

type PixelPoint = v.InferOutput<typeof pixelPoint>

/** Distance in shares of the frame's longer side. */
const apart = (a: NormalisedPoint, b: NormalisedPoint) => length(between(a, b))

/** How far points lie from the nearest landmarks, if they were placed in this frame. */
function awayFromBody(pose: Pose, points: readonly PixelPoint[]): number {
  const body = Object.values(pose.imageLandmarks).filter(({ score }) => score >= SURE_ENOUGH)
  const nearest = points.map((point) =>
    Math.min(...body.map((landmark) => apart(toNormalised(point, pose), toNormalised(landmark, pose)))),
  )
  return nearest.reduce((sum, distance) => sum + distance, 0)
}

/** How far a point lies from where the body has it, if it was placed in this frame. */
function awayFromStart(pose: Pose, view: PostureView, name: PlacedPointName, place: PixelPoint): number {
  const start = startPlace({ pose, view, placed: {} }, name)
  return isMissing(start)
    ? awayFromBody(pose, [place])
    : apart(toNormalised(place, pose), toNormalised(start, pose))
}

/** The frame in which something lies nearest to where it belongs; of equals the first. */
const placedIn = (frames: readonly [Pose, ...Pose[]], awayIn: (pose: Pose) => number): Pose =>
  frames.reduce((best, pose) => (awayIn(pose) < awayIn(best) ? pose : best))

/**
 * A view with its points normalised. Points of a view that was kept before they were lie in the pixels
 * of a frame, and only the landmarks tell the size of frames, which have a record of their own. Both
 * passes of a view may have had pictures of different sizes, and which of them was on the screen when a
 * point was placed is not recorded. It is told by where the body is: of a point with a stand-in by
 * that, of any other by where it belongs, of an angle by the nearest landmarks.
 *
 * Undefined where there are points and no frame.
 */
export function withoutPixels(
  { pixelPoints, ...capture }: CaptureSummary,
  live: LandmarkRecording,
  refined: LandmarkRecording | undefined,
): Omit<CaptureSummary, 'pixelPoints'> | undefined {
  if (!pixelPoints) return capture
  const poses = [refined, live].flatMap((pass) => {
    const pose = pass && stillPose(pass, capture.still)
    return pose && !isMissing(pose) ? pose : []
  })
  const [shown, ...others] = poses
  if (!shown) return undefined
  const frames: readonly [Pose, ...Pose[]] = [shown, ...others]
  return {
    ...capture,
    placed: pixelPoints.placed.map(({ place, automatic, ...point }) => {
      const away = (pose: Pose) => awayFromStart(pose, capture.view, point.name, automatic ?? place)
      const frame = placedIn(frames, away)
      return {
        ...point,
        place: toNormalised(place, frame),
        ...(automatic && { automatic: toNormalised(automatic, frame) }),
      }
    }),
    handAngles: pixelPoints.handAngles.map(({ points, ...angle }) => {
      const frame = placedIn(frames, (pose) => awayFromBody(pose, points))
      return { ...angle, points: points.map((point) => toNormalised(point, frame)) }
    }),
  }
}

/** What a picture that was measured by hand held until version 2: all its points are in its own pixels. */
const pixelPicture = v.looseObject({
  width: coordinate,
  height: coordinate,
  angles: v.array(v.looseObject({ points: v.array(pixelPoint) })),
})

/** A picture that was measured by hand with its points normalised. */
export function pictureFromPixels(old: unknown): Record<string, unknown> {
  const picture = v.parse(pixelPicture, old)
  return {
    ...picture,
    angles: picture.angles.map(({ points, ...angle }) => ({
      ...angle,
      points: points.map((point) => toNormalised(point, picture)),
    })),
  }
}
