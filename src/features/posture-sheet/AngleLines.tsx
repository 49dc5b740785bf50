import type { Degrees } from '../../core/math/units'
import { handAngleArms } from '../../core/posture/points/hand-angle-arms'
import { GoniometerOverlay } from './GoniometerOverlay'
import styles from './Overlay.module.css'
import { CasedLine } from './ReferenceOverlay'
import type { DraftAngle } from './use-hand-angles'

/** An angle by hand: its arms and arc; while it is being placed the lines that there are. */
export function AngleLines({ angle, roll }: { readonly angle: DraftAngle; readonly roll: Degrees }) {
  const arms = handAngleArms(angle, roll)
  const [a, b] = angle.points
  return (
    <>
      {arms && <GoniometerOverlay goniometer={arms} />}
      <g className={styles.lines}>
        {a && b && (angle.kind === 'two-line' || !arms) && (
          <CasedLine line={{ from: a, to: b }} className={styles.arms} />
        )}
      </g>
    </>
  )
}
