import type { Encounter } from '../../core/assessment/encounter'
import { type CaptureSummary, placedCount } from '../../core/posture/capture/capture-summary'
import { deletePosture } from '../../storage/repositories/postures'
import { say, text } from '../../text/text'
import { Button, ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { formatMoment } from '../../ui/format'
import { attempt } from '../records/attempt'
import { viewsInLine } from '../records/contents-words'
import styles from './PostureCard.module.css'

/** The posture views of a session, and the way to them. */
export function PostureCard({
  session,
  captures,
}: {
  readonly session: Encounter
  readonly captures: readonly CaptureSummary[]
}) {
  if (captures.length === 0) return null
  const placed = captures.reduce((sum, capture) => sum + placedCount(capture), 0)
  return (
    <Card
      title="Posture"
      actions={
        <>
          <ButtonLink to={`/session/${session.id}/posture`}>Open the posture views</ButtonLink>
          <Button
            variant="quiet"
            aria-label={`Delete the posture views of ${formatMoment(session.startedAt)}`}
            onPress={() =>
              void attempt(
                () => deletePosture(session.id),
                say(text.records.postureViewsDeleted, { count: captures.length }),
              )
            }
          >
            Delete
          </Button>
        </>
      }
    >
      <p>{say(text.records.postureViews, { views: viewsInLine(captures), placed })}</p>
      <p className={styles.muted}>{captures[0] && formatMoment(captures[0].recordedAt)}</p>
    </Card>
  )
}
