import { classNames } from '../class-names'
import { formatDegrees } from '../format'
import styles from './AxisTicks.module.css'
import type { DegreeAxis } from './degree-axis'

/** The numbers of a degree axis that lies across. Not read out: every value stands in words beside it. */
export function AxisTicks({
  axis,
  className,
}: {
  readonly axis: DegreeAxis
  readonly className?: string | undefined
}) {
  return (
    <div className={classNames(styles.ticks, className)} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <span key={tick} style={{ insetInlineStart: `${axis.percent(tick)}%` }}>
          {formatDegrees(tick)}
        </span>
      ))}
    </div>
  )
}
