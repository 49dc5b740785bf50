import type { PlacedPoint } from '../../core/posture/points/placed-points'
import styles from './Overlay.module.css'

/** Where the model had the placed points, each joined to where it was placed: what was changed stays to be seen. */
export function AuditOverlay({ placed }: { readonly placed: readonly PlacedPoint[] }) {
  return (
    <g className={styles.lines}>
      {placed.map(({ name, place, automatic }) => {
        if (!automatic) return null
        const { x, y } = automatic
        return (
          <g key={name}>
            <line className={styles.moved} x1={x} y1={y} x2={place.x} y2={place.y} />
            {/* A line without length and with round ends is a dot that keeps its size on the screen. */}
            <line className={styles.automatic} x1={x} y1={y} x2={x} y2={y} />
          </g>
        )
      })}
    </g>
  )
}

/** The placed points themselves, where they are not to be moved. */
export function PlacedDots({ placed }: { readonly placed: readonly PlacedPoint[] }) {
  return (
    <g className={styles.lines}>
      {placed.map(({ name, place: { x, y } }) => (
        <g key={name}>
          <line className={styles.dotCasing} x1={x} y1={y} x2={x} y2={y} />
          <line className={styles.dot} x1={x} y1={y} x2={x} y2={y} />
        </g>
      ))}
    </g>
  )
}
