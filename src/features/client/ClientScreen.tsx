import type { Client } from '../../core/assessment/client'
import type { EncounterContents } from '../../core/assessment/contents'
import { allSeries } from '../../core/assessment/series'
import type { ErrorEvidence } from '../../core/error/evidence/error-evidence'
import { say, text } from '../../text/text'
import { ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Disclosure } from '../../ui/Disclosure'
import { EmptyState } from '../../ui/EmptyState'
import { formatDay } from '../../ui/format'
import { PageHeader } from '../../ui/PageHeader'
import { StartLast } from '../capture/guided/StartLast'
import { OfClient } from '../records/OfClient'
import { onSameDay } from '../records/same-day'
import { NEW_SESSION } from '../records/use-session-id'
import { ClientActions } from './ClientActions'
import { MovementRows } from './MovementRows'
import { PostureOverview } from './PostureOverview'
import { SeriesCharts } from './SeriesCharts'
import { SessionList } from './SessionList'

/** A client: what has changed, how it went, and the sessions. */
export const ClientScreen = () => <OfClient>{(history) => <Overview {...history} />}</OfClient>

function Overview({
  client,
  sessions,
  evidence,
}: {
  readonly client: Client
  readonly sessions: readonly EncounterContents[]
  readonly evidence: ErrorEvidence
}) {
  const series = allSeries(sessions)
  return (
    <>
      <PageHeader
        title={client.name}
        detail={describe(sessions)}
        back={{ to: '/', label: 'Clients' }}
        actions={<MainActions client={client} sessions={sessions} />}
      />
      {sessions.length === 0 ? (
        <EmptyState title="Nothing measured yet">
          <p>Measure a movement, or the posture. The first session is what later ones are compared with.</p>
        </EmptyState>
      ) : (
        <>
          {series.length > 0 && <MovementRows series={series} evidence={evidence} />}
          <PostureOverview client={client} sessions={sessions} />
          {series.some(({ points }) => points.length > 1) && (
            <Disclosure summary="Charts and tables over all sessions" isLazy>
              <SeriesCharts series={series} evidence={evidence} />
            </Disclosure>
          )}
          <Card title="Sessions">
            <SessionList sessions={sessions} />
          </Card>
        </>
      )}
      <ClientActions client={client} sessions={sessions} />
    </>
  )
}

function MainActions({
  client,
  sessions,
}: {
  readonly client: Client
  readonly sessions: readonly EncounterContents[]
}) {
  const measure = `/measure?client=${client.id}`
  const last = sessions.at(-1)?.session
  const today = last && onSameDay(last.startedAt, new Date().toISOString()) ? last : undefined
  return (
    <>
      {today && (
        <ButtonLink to={measure} variant="primary">
          Continue today’s session
        </ButtonLink>
      )}
      <ButtonLink
        to={today ? `${measure}&session=${NEW_SESSION}` : measure}
        variant={today ? 'secondary' : 'primary'}
      >
        Start a session
      </ButtonLink>
      <StartLast clientId={client.id} />
      <ButtonLink to={`/guided?client=${client.id}`}>{text.guided.setup.link}</ButtonLink>
      <ButtonLink to={`/posture?client=${client.id}`}>Assess posture</ButtonLink>
      {sessions.filter(({ trials }) => trials.length > 0).length > 1 && (
        <ButtonLink to={`/client/${client.id}/compare`}>Compare</ButtonLink>
      )}
    </>
  )
}

function describe(sessions: readonly EncounterContents[]) {
  const first = sessions[0]
  const last = sessions.at(-1)
  return say(text.records.sessionsFromTo, {
    count: sessions.length,
    first: first ? formatDay(first.session.startedAt) : '',
    last: last ? formatDay(last.session.startedAt) : '',
  })
}
