import type { Pose } from '../../../src/core/body/pose'
import type { Side } from '../../../src/core/body/skeleton'
import { facingCamera, type Point, polar, posed } from './stick-figure'

/** The direction that a person with this side towards the camera faces on the picture. */
const facingOf = (side: Side) => (side === 'right' ? 1 : -1)

/** A bending person with `side` towards the camera: the trunk `lean` degrees forwards, the head in line with it. */
export function bending(side: Side, lean: number): Pose {
  const facing = facingOf(side)
  const hip: Point = [500, 600]
  const shoulder = polar(hip, 180 - facing * lean, 200)
  const ear = polar(shoulder, 180 - facing * lean, 100)
  return posed({
    left_shoulder: shoulder,
    right_shoulder: shoulder,
    left_hip: hip,
    right_hip: hip,
    left_ear: ear,
    right_ear: ear,
    nose: polar(ear, facing * (90 - lean), 50),
  })
}

/** A person with `side` towards the camera who lifts that heel: the thigh `thigh` degrees forwards, the knee bent by `knee`. */
export function kneeBent(side: Side, knee: number, thigh = 5): Pose {
  const facing = facingOf(side)
  const hip: Point = [500, 500]
  const bend = polar(hip, facing * thigh, 160)
  return posed({
    [`${side}_hip`]: hip,
    [`${side}_knee`]: bend,
    [`${side}_ankle`]: polar(bend, facing * (thigh - knee), 150),
    left_ear: [500, 200],
    right_ear: [500, 200],
    nose: polar([500, 200], facing * 80, 50),
  })
}

/** A person who faces the camera, the thighs `out` degrees from the vertical, 4° where nothing is said. */
export function legsOut(out: Partial<Record<Side, number>>): Pose {
  const standing = facingCamera()
  const { left_hip, right_hip } = standing.imageLandmarks
  if (!left_hip || !right_hip) throw new Error('the figure has hips')
  const { imageLandmarks } = posed({
    left_knee: polar([left_hip.x, left_hip.y], out.left ?? 4, 160),
    right_knee: polar([right_hip.x, right_hip.y], -(out.right ?? 4), 160),
  })
  return { ...standing, imageLandmarks: { ...standing.imageLandmarks, ...imageLandmarks } }
}

/**
 * A person with `side` towards the camera and the upper arm pointing at it: the forearm turned up by
 * `external` from the line forwards. `sunk` moves the elbow down the picture, `bent` shortens the forearm.
 */
export function elbowAtCamera(side: Side, external: number, { sunk = 0, forearm = 95, lean = 0 } = {}): Pose {
  const facing = facingOf(side)
  const hip: Point = [500, 600]
  const shoulder = polar(hip, 180 - facing * lean, 200)
  const elbow: Point = [shoulder[0] + 6, shoulder[1] + 8 + sunk]
  return posed({
    left_shoulder: shoulder,
    right_shoulder: shoulder,
    left_hip: hip,
    right_hip: hip,
    [`${side}_elbow`]: elbow,
    [`${side}_wrist`]: polar(elbow, facing * (90 + external - lean), forearm),
    left_ear: [500, 300],
    right_ear: [500, 300],
    nose: polar([500, 300], facing * 80, 50),
  })
}
