import type { EncounterContents } from '../../core/assessment/contents'
import { say, text } from '../../text/text'
import { formatMoment } from '../../ui/format'
import { measuredThings } from '../records/contents-words'
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
              {contents.trials.length > 0 &&
                `${say(text.contents.trials, { count: contents.trials.length })} · `}
              {measuredThings(contents)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
