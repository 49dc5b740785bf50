import type { Client } from '../../core/assessment/client'
import type { EncounterContents } from '../../core/assessment/contents'
import { sharedViews } from '../../core/posture/capture/shared-views'
import { say, text } from '../../text/text'
import { ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { formatDay } from '../../ui/format'
import { viewsInLine } from '../records/contents-words'
import { PostureChanges } from './PostureChanges'
import styles from './PostureOverview.module.css'

/** A client's posture so far: the latest views, and the way to before and after. */
export function PostureOverview({
  client,
  sessions,
}: {
  readonly client: Client
  /** The first one first. */
  readonly sessions: readonly EncounterContents[]
}) {
  const posed = sessions.filter(({ captures }) => captures.length > 0)
  const [first, latest] = [posed[0], posed.at(-1)]
  if (!first || !latest) return null
  const shared = first === latest ? [] : sharedViews(first, latest)
  return (
    <Card
      title="Posture"
      actions={
        <>
          <ButtonLink to={`/session/${latest.session.id}/posture`}>
            Open the views of {formatDay(latest.session.startedAt)}
          </ButtonLink>
          {posed.length > 1 && (
            <ButtonLink to={`/client/${client.id}/posture`}>Compare before and after</ButtonLink>
          )}
        </>
      }
    >
      <p>
        {say(text.records.sessionsWithPosture, {
          count: posed.length,
          day: formatDay(latest.session.startedAt),
          views: viewsInLine(latest.captures),
        })}
      </p>
      {first !== latest &&
        (shared.length > 0 ? (
          <>
            <p className={styles.muted}>Against {formatDay(first.session.startedAt)}:</p>
            <PostureChanges clientId={client.id} first={first} latest={latest} />
          </>
        ) : (
          <p className={styles.muted}>
            No view of {formatDay(first.session.startedAt)} was taken again, so there is none to compare.
          </p>
        ))}
    </Card>
  )
}
