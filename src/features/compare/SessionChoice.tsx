import type { MeasuredSession } from '../../core/session'
import { formatMoment } from '../../ui/format'
import { counted } from '../records/texts'
import styles from './SessionChoice.module.css'

/** Picks one of a client's sessions, the latest one first. */
export function SessionChoice({
  label,
  sessions,
  value,
  onChange,
}: {
  readonly label: string
  readonly sessions: readonly MeasuredSession[]
  readonly value: string
  readonly onChange: (sessionId: string) => void
}) {
  return (
    <label className={styles.choice}>
      <span className={styles.label}>{label}</span>
      <select className={styles.select} value={value} onChange={(event) => onChange(event.target.value)}>
        {[...sessions].reverse().map(({ session, trials }) => (
          <option key={session.id} value={session.id}>
            {formatMoment(session.startedAt)} ({counted(trials.length, 'trial')})
          </option>
        ))}
      </select>
    </label>
  )
}
