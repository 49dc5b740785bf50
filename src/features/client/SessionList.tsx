import type { EncounterContents } from '../../core/assessment/contents'
import { formatMoment } from '../../ui/format'
import { measuredThings } from '../records/contents-words'
import { counted } from '../records/texts'
import styles from './SessionList.module.css'

/** A client's sessions, the latest one first. */
export function SessionList({ sessions }: { readonly sessions: readonly EncounterContents[] }) {
  return (
    <ul className={styles.list}>
      {[...sessions].reverse().map(({ session, ...contents }) => (
        <li key={session.id}>
          <a href={`#/session/${session.id}`}>
            <span className={styles.when}>{formatMoment(session.startedAt)}</span>
            <span className={styles.what}>
              {contents.trials.length > 0 && `${counted(contents.trials.length, 'trial')} · `}
              {measuredThings(contents)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
