import { useLocation, useSearchParams } from 'wouter'
import type { Client } from '../../core/assessment/client'
import { compareSessions } from '../../core/assessment/comparison'
import type { EncounterContents } from '../../core/assessment/contents'
import type { ErrorEvidence } from '../../core/error/evidence/error-evidence'
import { ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Disclosure } from '../../ui/Disclosure'
import { EmptyState } from '../../ui/EmptyState'
import { PageHeader } from '../../ui/PageHeader'
import { MovementErrorNote } from '../records/MovementErrorNote'
import { OfClient } from '../records/OfClient'
import { ChangeChart } from './ChangeChart'
import { ChangeTable } from './ChangeTable'
import { SessionPair } from './SessionPair'
import { SidesTable } from './SidesTable'

/** Two sessions of a client side by side. */
export const CompareScreen = () => <OfClient>{(history) => <Comparison {...history} />}</OfClient>

function Comparison({
  client,
  sessions: all,
  evidence,
}: {
  readonly client: Client
  readonly sessions: readonly EncounterContents[]
  readonly evidence: ErrorEvidence
}) {
  // A session of posture alone has no movement to compare.
  const sessions = all.filter(({ trials }) => trials.length > 0)
  const [search] = useSearchParams()
  const [path, navigate] = useLocation()
  const chosen = (name: string) => sessions.find(({ session }) => session.id === search.get(name))
  const before = chosen('before') ?? sessions[0]
  const after = chosen('after') ?? sessions.at(-1)
  if (!before || !after || sessions.length < 2) {
    return (
      <>
        <PageHeader title="Compare" back={{ to: `/client/${client.id}`, label: client.name }} />
        <EmptyState
          title="A comparison needs two sessions"
          actions={
            <ButtonLink to={`/measure?client=${client.id}`} variant="primary">
              Start a session
            </ButtonLink>
          }
        />
      </>
    )
  }
  const choose = (beforeId: string, afterId: string) =>
    navigate(`${path}?${new URLSearchParams({ before: beforeId, after: afterId })}`, { replace: true })
  const rows = compareSessions(before, after, evidence)
  return (
    <SessionPair
      title="Compare"
      client={client}
      sessions={sessions}
      before={before}
      after={after}
      onChoose={choose}
    >
      <Card title="From before to after">
        <ChangeChart rows={rows} />
      </Card>
      <Card>
        <div>
          <Disclosure look="row" summary="The same as a table">
            <ChangeTable rows={rows} />
          </Disclosure>
          <Disclosure look="row" summary="Left against right">
            <SidesTable before={before} after={after} evidence={evidence} />
          </Disclosure>
        </div>
      </Card>
      <MovementErrorNote rows={rows} />
    </SessionPair>
  )
}
