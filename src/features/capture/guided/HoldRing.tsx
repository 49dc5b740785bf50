import { say, text } from '../../../text/text'
import styles from './HoldRing.module.css'

const RADIUS = 44
const AROUND = 2 * Math.PI * RADIUS

/** A ring that fills while somebody holds, and counts down. The word stands above it and is read out. */
export function HoldRing({ heldFor, hold }: { readonly heldFor: number; readonly hold: number }) {
  const share = Math.min(1, heldFor / hold)
  const left = Math.max(1, Math.ceil(hold - heldFor))
  return (
    <svg
      className={styles.ring}
      viewBox="0 0 100 100"
      role="img"
      aria-label={say(text.guided.ring, { seconds: left })}
    >
      <circle className={styles.track} cx="50" cy="50" r={RADIUS} />
      <circle
        className={styles.fill}
        cx="50"
        cy="50"
        r={RADIUS}
        strokeDasharray={AROUND}
        strokeDashoffset={AROUND * (1 - share)}
      />
      <text className={styles.count} x="50" y="50">
        {left}
      </text>
    </svg>
  )
}
