import { sharedViews } from '../../core/posture/shared-views'
import type { Client, SessionContents } from '../../core/session'
import { ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { formatDay } from '../../ui/format'
import { viewsInLine } from '../records/contents-words'
import { counted } from '../records/texts'
import styles from './PostureOverview.module.css'

/** A client's posture so far: the latest views, and the way to before and after. */
export function PostureOverview({
  client,
  sessions,
}: {
  readonly client: Client
  /** The first one first. */
  readonly sessions: readonly SessionContents[]
}) {
  const posed = sessions.filter(({ shots }) => shots.length > 0)
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
        {counted(posed.length, 'session')} with views of the posture, the latest on{' '}
        {formatDay(latest.session.startedAt)}: {viewsInLine(latest.shots)}.
      </p>
      {first !== latest && (
        <p className={styles.muted}>
          {shared.length > 0
            ? `Also taken on ${formatDay(first.session.startedAt)}, so that they can be laid over each other: ${viewsInLine(latest.shots.filter(({ view }) => shared.includes(view)))}.`
            : `No view of ${formatDay(first.session.startedAt)} was taken again.`}
        </p>
      )}
    </Card>
  )
}
