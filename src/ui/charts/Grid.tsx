import type { DegreeAxis } from './degree-axis'
import styles from './Grid.module.css'

/** The lines of an axis that lies across. */
export function UprightGrid({ axis, height }: { readonly axis: DegreeAxis; readonly height: number }) {
  return axis.ticks.map((tick) => {
    const x = `${axis.percent(tick)}%`
    return <line key={tick} className={styles.line} x1={x} x2={x} y1={0} y2={height} />
  })
}

/** The lines of an axis that stands upright, `y` saying how high; zero is drawn stronger. */
export function LevelGrid({
  axis,
  y,
}: {
  readonly axis: DegreeAxis
  readonly y: (degrees: number) => number
}) {
  return axis.ticks.map((tick) => (
    <line
      key={tick}
      className={tick === 0 ? styles.zero : styles.line}
      x1="0"
      x2="100%"
      y1={y(tick)}
      y2={y(tick)}
    />
  ))
}
