import styles from './Whisker.module.css'

const CAP = 4

/** A ± that lies across: a line with a cap at each end. */
export function Whisker({
  value,
  uncertainty,
  x,
  y,
}: {
  /** Degrees. */
  readonly value: number
  /** Half width of the 95 % interval, degrees; nothing is drawn without it. */
  readonly uncertainty: number | undefined
  /** Where an angle lies across. */
  readonly x: (degrees: number) => string
  readonly y: number
}) {
  if (uncertainty === undefined) return null
  const ends = [x(value - uncertainty), x(value + uncertainty)] as const
  return (
    <g className={styles.whisker}>
      <line x1={ends[0]} x2={ends[1]} y1={y} y2={y} />
      <line x1={ends[0]} x2={ends[0]} y1={y - CAP} y2={y + CAP} />
      <line x1={ends[1]} x2={ends[1]} y1={y - CAP} y2={y + CAP} />
    </g>
  )
}
