import { isMissing, type Missing, missing } from '../math/missing'
import { degrees, toRadians } from '../math/units'
import { between, cross, dot, midpoint, type Vector } from '../math/vector'
import type { ImagePoint } from './angle-reading'
import { pickLandmarks } from './landmarks'
import type { Pose } from './pose'

/** The trunk in the picture: the axis that shoulder and trunk angles are measured against. */
export interface Trunk {
  readonly midShoulder: ImagePoint
  readonly midHip: ImagePoint
  /** From mid-shoulder to mid-hip: the long axis of the trunk, downwards. */
  readonly down: Vector
}

/** What the trunk axis is taken between. */
export const TRUNK_LANDMARKS = ['left_shoulder', 'right_shoulder', 'left_hip', 'right_hip'] as const

/**
 * The trunk axis, mid-shoulder to mid-hip. Shoulder abduction and flexion are measured against it
 * and not against the line elbow–shoulder–same-side hip, which carries a constant +8 … 12° and
 * cannot pass 180°.
 */
export function trunkOf(pose: Pose): Trunk | Missing {
  const points = pickLandmarks(pose, ...TRUNK_LANDMARKS)
  if (isMissing(points)) return points
  const midShoulder = midpoint(points.left_shoulder, points.right_shoulder)
  const midHip = midpoint(points.left_hip, points.right_hip)
  return { midShoulder, midHip, down: between(midShoulder, midHip) }
}

/**
 * Which way a person seen from the side faces: +1 to the right of the picture, −1 to the left. The
 * nose lies in front of the ears; where both ears are seen their midpoint counts.
 */
export function facingOf(pose: Pose): 1 | -1 | Missing {
  const points = pickLandmarks(pose, 'nose')
  if (isMissing(points)) return points
  const { left_ear: left, right_ear: right } = pose.imageLandmarks
  const ears = [left, right].filter((ear) => ear !== undefined)
  const weight = ears.reduce((sum, ear) => sum + ear.score, 0)
  if (weight === 0) return missing('landmark-unsure', 'ear')
  const ear = ears.reduce((sum, each) => sum + each.x * each.score, 0) / weight
  return points.nose.x > ear ? 1 : -1
}

/**
 * Down in the room as it shows in the picture: gravity's own where the camera's roll is known, which is
 * so taken off every angle that is measured against it; else the picture's own vertical.
 */
export function downOf({ level }: Pose): Vector {
  const roll = toRadians(level?.roll ?? degrees(0))
  return { x: -Math.sin(roll), y: Math.cos(roll) }
}

/**
 * Which way a head is turned that may not look at the camera: +1 where every ear that is seen has the
 * nose on its side towards `forwards`, −1 where every one has it on the other. Where one ear says this
 * and the other that, the head looks at the camera (or an ear was taken for the other), and the sign
 * of a reading would hang on their confidences: `wrong-view`.
 *
 * @param forwards the direction in the picture that counts as +1.
 */
export function facingByEars(pose: Pose, forwards: Vector): 1 | -1 | Missing {
  const points = pickLandmarks(pose, 'nose')
  if (isMissing(points)) return points
  const told = (['left_ear', 'right_ear'] as const).flatMap((name) => {
    const ear = pickLandmarks(pose, name)
    return isMissing(ear) ? [] : [dot(between(ear[name], points.nose), forwards) > 0 ? 1 : -1]
  })
  if (told.length === 0) return missing('landmark-unsure', 'ear')
  if (told.every((each) => each > 0)) return 1
  return told.every((each) => each < 0) ? -1 : missing('wrong-view', 'head')
}

/**
 * The sign that makes a rotation away from the body positive for this shoulder: +1 where outwards is
 * clockwise on the picture. Taken from where the shoulder lies beside the trunk axis, so that it
 * holds from in front and from behind.
 */
export const outwards = (trunk: Trunk, shoulder: Vector): 1 | -1 =>
  cross(trunk.down, between(trunk.midShoulder, shoulder)) > 0 ? 1 : -1

/**
 * On which side of the picture the person's left lies: +1 to the right (the person faces the
 * camera), −1 to the left (seen from behind).
 */
export function leftOnPicture(pose: Pose): 1 | -1 | Missing {
  const points = pickLandmarks(pose, 'left_shoulder', 'right_shoulder')
  if (isMissing(points)) return points
  return points.left_shoulder.x >= points.right_shoulder.x ? 1 : -1
}
