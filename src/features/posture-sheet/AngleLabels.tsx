import type { Degrees } from '../../core/math/units'
import { midpoint } from '../../core/math/vector'
import { handAngleArms } from '../../core/posture/points/hand-angle-arms'
import styles from './AngleLabels.module.css'
import { angleText } from './hand-angle-words'
import { positionOf, usePictureFrame } from './picture-frame'
import type { DrawnAngle } from './use-hand-angles'

/** What each angle reads, beside its arc. The list beside the picture says the same with its name. */
export function AngleLabels({
  angles,
  roll,
}: {
  readonly angles: readonly DrawnAngle[]
  readonly roll: Degrees
}) {
  const { crop } = usePictureFrame()
  return angles.map((angle) => {
    const arms = handAngleArms(angle, roll)
    if (!arms) return null
    const middle = midpoint(arms.stationary, arms.moving)
    return (
      <span key={angle.id} className={styles.label} style={positionOf(middle, crop)} aria-hidden="true">
        {angleText(angle, roll)}
      </span>
    )
  })
}
