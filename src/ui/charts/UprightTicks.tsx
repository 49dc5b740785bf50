import { formatDegrees } from '../format'
import type { DegreeAxis } from './degree-axis'
import styles from './UprightTicks.module.css'

/** The numbers of a degree axis that stands upright, `y` saying how high. Not read out. */
export function UprightTicks({
  axis,
  y,
  signed = false,
}: {
  readonly axis: DegreeAxis
  readonly y: (degrees: number) => number
  readonly signed?: boolean
}) {
  return (
    <div className={styles.ticks} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <span key={tick} style={{ top: y(tick) }}>
          {formatDegrees(tick, { signed })}
        </span>
      ))}
    </div>
  )
}
