import type { EncounterContents } from '../../core/assessment/contents'
import { formatMoment } from '../../ui/format'
import { contentsCount } from '../records/contents-words'
import styles from './SessionChoice.module.css'

/** Picks one of a client's sessions, the latest one first. */
export function SessionChoice({
  label,
  sessions,
  value,
  onChange,
}: {
  readonly label: string
  readonly sessions: readonly EncounterContents[]
  readonly value: string
  readonly onChange: (sessionId: string) => void
}) {
  return (
    <label className={styles.choice}>
      <span className={styles.label}>{label}</span>
      <select className={styles.select} value={value} onChange={(event) => onChange(event.target.value)}>
        {[...sessions].reverse().map(({ session, ...contents }) => (
          <option key={session.id} value={session.id}>
            {formatMoment(session.startedAt)} ({contentsCount(contents)})
          </option>
        ))}
      </select>
    </label>
  )
}
