import type { FrameSize } from '../../core/body/frame-context'
import { toPixels } from '../../core/body/frame-space'
import type { PlacedPoint } from '../../core/posture/points/placed-points'
import styles from './Overlay.module.css'

interface Placed {
  readonly placed: readonly PlacedPoint[]
  /** Size of the picture that they are drawn on. */
  readonly picture: FrameSize
}

/** Where the model had the placed points, each joined to where it was placed: what was changed stays to be seen. */
export function AuditOverlay({ placed, picture }: Placed) {
  return (
    <g className={styles.lines}>
      {placed.map(({ name, place, automatic }) => {
        if (!automatic) return null
        const { x, y } = toPixels(automatic, picture)
        const to = toPixels(place, picture)
        return (
          <g key={name}>
            <line className={styles.moved} x1={x} y1={y} x2={to.x} y2={to.y} />
            {/* A line without length and with round ends is a dot that keeps its size on the screen. */}
            <line className={styles.automatic} x1={x} y1={y} x2={x} y2={y} />
          </g>
        )
      })}
    </g>
  )
}

/** The placed points themselves, where they are not to be moved. */
export function PlacedDots({ placed, picture }: Placed) {
  return (
    <g className={styles.lines}>
      {placed.map(({ name, place }) => {
        const { x, y } = toPixels(place, picture)
        return (
          <g key={name}>
            <line className={styles.dotCasing} x1={x} y1={y} x2={x} y2={y} />
            <line className={styles.dot} x1={x} y1={y} x2={x} y2={y} />
          </g>
        )
      })}
    </g>
  )
}
