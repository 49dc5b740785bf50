import type { MeasuredSession } from '../../core/session'
import { formatMoment } from '../../ui/format'
import { counted, measuredMovements } from '../records/texts'
import styles from './SessionList.module.css'

/** A client's sessions, the latest one first. */
export function SessionList({ sessions }: { readonly sessions: readonly MeasuredSession[] }) {
  return (
    <ul className={styles.list}>
      {[...sessions].reverse().map(({ session, trials }) => (
        <li key={session.id}>
          <a href={`#/session/${session.id}`}>
            <span className={styles.when}>{formatMoment(session.startedAt)}</span>
            <span className={styles.what}>
              {counted(trials.length, 'trial')} · {measuredMovements(trials)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
