import type { ImagePoint } from '../../body/angle-reading'
import { pickLandmarks } from '../../body/landmarks'
import type { Pose } from '../../body/pose'
import type { LandmarkName, Side } from '../../body/skeleton'
import { isMissing, type Missing, missing } from '../../math/missing'
import { midpoint, type Vector } from '../../math/vector'
import { type PairedPoint, type PlacedPlaces, type PlacedPointName, STAND_INS } from '../points/placed-points'
import { underMark } from './side-marks'

/** What of the person is towards the camera. */
export const POSTURE_VIEWS = ['front', 'back', 'left', 'right'] as const
export type PostureView = (typeof POSTURE_VIEWS)[number]

/** A standing person in one picture: what the model found, and what was placed by hand. */
export interface PostureScene {
  readonly pose: Pose
  readonly view: PostureView
  readonly placed: PlacedPlaces
  /** Of the camera, pixels; of an ordinary one with a picture of this size where it is absent. */
  readonly focalLength?: number
}

/** Points that a measure is taken between, and whether any of them was placed by hand. */
interface Picked<Name extends string> {
  readonly points: Readonly<Record<Name, ImagePoint>>
  readonly placed: boolean
}

/** On which side of the picture the person's left lies: +1 to the right (seen from in front), −1 from behind. */
export const leftSign = ({ view }: PostureScene): 1 | -1 => (view === 'back' ? -1 : 1)

/** The side towards the camera in a side view. From in front or behind there is none. */
export function nearSide({ view }: PostureScene): Side | Missing {
  return view === 'left' || view === 'right' ? view : missing('wrong-view')
}

/** Which way the person faces in a side view: +1 to the right of the picture (right side near). */
export const facing = ({ view }: PostureScene): 1 | -1 => (view === 'right' ? 1 : -1)

/**
 * One point: as it was placed, else by the model's landmark that stands in for it. A point that no model
 * knows is `not-placed`.
 */
export function pointOf(
  scene: PostureScene,
  name: PlacedPointName,
): { readonly point: ImagePoint; readonly placed: boolean } | Missing {
  const { pose, placed } = scene
  const place = placed[name]
  if (place) return { point: place, placed: true }
  const landmark = STAND_INS[name]
  if (landmark === undefined) return missing('not-placed', name)
  const picked = pickLandmarks(pose, landmark)
  if (isMissing(picked)) return picked
  const mark = picked[landmark]
  const fromSide = !isMissing(nearSide(scene))
  const point = fromSide ? underMark(pose, facing(scene), landmark, mark) : mark
  return isMissing(point) ? point : { point, placed: false }
}

/** A pair as the person's own left and right, with its middle. */
export interface Pair {
  readonly left: ImagePoint
  readonly right: ImagePoint
  readonly middle: ImagePoint
  readonly placed: boolean
}

/**
 * Left and right by where they lie in the picture: standing still they cannot change places, and a
 * network that sees a back takes one for the other.
 */
function ordered(a: ImagePoint, b: ImagePoint, scene: PostureScene, placed: boolean): Pair {
  const [left, right] = (a.x - b.x) * leftSign(scene) >= 0 ? [a, b] : [b, a]
  return { left, right, middle: midpoint(a, b), placed }
}

/**
 * A pair of points across the body: as placed where both are, else both by the model. A line between
 * a placed point and a stand-in would show their distance as a tilt.
 */
export function pairOf(scene: PostureScene, point: PairedPoint): Pair | Missing {
  const [l, r] = [scene.placed[`left_${point}`], scene.placed[`right_${point}`]]
  if (l && r) return ordered(l, r, scene, true)
  const byModel = { ...scene, placed: {} }
  const left = pointOf(byModel, `left_${point}`)
  if (isMissing(left)) return left
  const right = pointOf(byModel, `right_${point}`)
  return isMissing(right) ? right : ordered(left.point, right.point, scene, false)
}

/** A pair that only the model marks. */
export function landmarkPair(
  scene: PostureScene,
  name: 'eye' | 'ear' | 'shoulder' | 'hip' | 'ankle',
): Pair | Missing {
  const [left, right]: readonly [LandmarkName, LandmarkName] = [`left_${name}`, `right_${name}`]
  const points = pickLandmarks(scene.pose, left, right)
  return isMissing(points) ? points : ordered(points[left], points[right], scene, false)
}

/** Several points of the near side, for a measure from the side. */
export function nearPoints<Name extends PairedPoint>(
  scene: PostureScene,
  ...names: readonly Name[]
): Picked<Name> | Missing {
  const side = nearSide(scene)
  if (isMissing(side)) return side
  let placed = false
  const points: Partial<Record<Name, ImagePoint>> = {}
  for (const name of names) {
    const found = pointOf(scene, `${side}_${name}`)
    if (isMissing(found)) return found
    placed ||= found.placed
    points[name] = found.point
  }
  return { points: points as Record<Name, ImagePoint>, placed }
}

/** Straight up in a picture that is level. */
export const UP: Vector = { x: 0, y: -1 }
