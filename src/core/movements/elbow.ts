import type { AngleReading, ImagePoint } from '../body/angle-reading'
import { facingOf, TRUNK_LANDMARKS, trunkOf } from '../body/body-axes'
import { pickLandmarks, weightOf } from '../body/landmarks'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { CORRECTIONS } from '../ensemble/corrections'
import { fading } from '../math/fading'
import { isMissing, missing } from '../math/missing'
import { degrees } from '../math/units'
import { between, scaled, shifted, signedAngle, wrapFrom } from '../math/vector'

/** An arm that is lifted from the trunk by less than the first of these hangs; from the second on it does not, degrees. */
const HANGS_TO = 20
const LIFTED_FROM = 45

/** The elbow can do without the trunk: how far it is seen tells how far it counts. */
const trunkWeight = ({ imageLandmarks }: Pose) =>
  Math.min(...TRUNK_LANDMARKS.map((name) => weightOf(imageLandmarks[name]?.score ?? 0)))

/**
 * The shoulder's joint under its mark: seen from the side the mark of a hanging arm lies behind it, by
 * so nearly the same for everybody that it can be put right where networks are known to do so. On a
 * lifted arm it lies elsewhere.
 */
function underShoulder(pose: Pose, facing: 1 | -1, mark: ImagePoint, elbow: ImagePoint): ImagePoint {
  const trunk = trunkOf(pose)
  if (pose.correction === undefined || isMissing(trunk)) return mark
  const { down } = trunk
  const lifted = Math.abs(signedAngle(down, between(mark, elbow)))
  const hanging = trunkWeight(pose) * fading(lifted, HANGS_TO, LIFTED_FROM)
  const forwards = scaled({ x: down.y, y: -down.x }, facing)
  return shifted(mark, scaled(forwards, hanging * CORRECTIONS[pose.correction].sideMarks.shoulderBehind))
}

/**
 * Elbow flexion, degrees: from the straight continuation of the upper arm to the forearm in the
 * sagittal plane, positive forwards, 0° straight, negative in hyperextension. Needs the tested side
 * towards the camera.
 */
export function elbowFlexion(pose: Pose, side: Side): AngleReading {
  const facing = facingOf(pose)
  if (isMissing(facing)) return facing
  if (facing !== (side === 'right' ? 1 : -1)) return missing('other-side')
  const points = pickLandmarks(pose, `${side}_shoulder`, `${side}_elbow`, `${side}_wrist`)
  if (isMissing(points)) return points
  const elbow = points[`${side}_elbow`]
  const upperArm = between(underShoulder(pose, facing, points[`${side}_shoulder`], elbow), elbow)
  const angle = -facing * signedAngle(upperArm, between(elbow, points[`${side}_wrist`]))
  return {
    degrees: degrees(wrapFrom(-90, angle)),
    goniometer: { fulcrum: elbow, stationary: shifted(elbow, upperArm), moving: points[`${side}_wrist`] },
  }
}
