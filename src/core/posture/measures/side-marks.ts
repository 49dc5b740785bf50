import type { ImagePoint } from '../../body/angle-reading'
import { trunkOf } from '../../body/body-axes'
import type { Pose } from '../../body/pose'
import type { LandmarkName } from '../../body/skeleton'
import { CORRECTIONS } from '../../ensemble/corrections'
import { isMissing, type Missing } from '../../math/missing'
import { scaled, shifted } from '../../math/vector'

/**
 * Where the point of the body lies that a model's landmark stands for, seen from the side, as far as
 * it is known how the marks lie beside it: that of the hip in front of the joint, that of the ear in
 * front of the tragus, that of the shoulder above the joint, near the acromion. Any other landmark,
 * and those of a single network, as they are. Missing where the trunk is, which tells how far that is.
 *
 * @param facing +1 where the person faces the right of the picture, −1 the left.
 */
export function underMark(
  pose: Pose,
  facing: 1 | -1,
  landmark: LandmarkName,
  mark: ImagePoint,
): ImagePoint | Missing {
  if (pose.correction === undefined) return mark
  const trunk = trunkOf(pose)
  if (isMissing(trunk)) return trunk
  // Both as long as the trunk, as the corrections count.
  const up = scaled(trunk.down, -1)
  const forwards = { x: -facing * up.y, y: facing * up.x }
  const { hip, ear, shoulder } = CORRECTIONS[pose.correction].sideMarks
  if (landmark.endsWith('hip')) return shifted(mark, scaled(forwards, -hip))
  if (landmark.endsWith('ear')) return shifted(mark, scaled(forwards, -ear))
  if (landmark.endsWith('shoulder')) return shifted(mark, scaled(up, -shoulder))
  return mark
}
