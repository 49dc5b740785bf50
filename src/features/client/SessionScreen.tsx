import { useParams } from 'wouter'
import type { Client } from '../../core/assessment/client'
import type { EncounterContents } from '../../core/assessment/contents'
import { waysOf } from '../../core/assessment/measured-value'
import type { ErrorEvidence } from '../../core/error/evidence/error-evidence'
import { MOVEMENTS } from '../../core/movements/catalogue'
import { modeOf } from '../../core/movements/mode'
import type { TrialSummary } from '../../core/trial/trial-summary'
import { readClient, readMeasuredSession } from '../../storage/repositories'
import { ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { formatMoment } from '../../ui/format'
import { PageHeader } from '../../ui/PageHeader'
import { contentsCount } from '../records/contents-words'
import { GiveToClient } from '../records/GiveToClient'
import { NoSuchRecord } from '../records/NoSuchRecord'
import { readEvidence } from '../records/read-evidence'
import { StoredView } from '../records/StoredView'
import { UnreadableNotice } from '../records/UnreadableNotice'
import { useStored } from '../records/use-stored'
import { AnswersCard } from './AnswersCard'
import { HandPictureCard } from './HandPictureCard'
import { HandReadingsCard } from './HandReadingsCard'
import { PostureCard } from './PostureCard'
import { SessionSummary } from './SessionSummary'
import { TrialRow } from './TrialRow'

async function read(id: string) {
  const listing = await readMeasuredSession(id)
  const item = listing?.items[0]
  const client = item?.session.clientId && (await readClient(item.session.clientId))
  const evidence = await readEvidence(client ? { clientId: client.id } : { sessionId: id })
  return { item, client: client || undefined, evidence, unreadable: listing?.unreadable ?? [] }
}

/** One session: what was measured, trial by trial. */
export function SessionScreen() {
  const { id = '' } = useParams()
  const session = useStored(() => read(id), [id])
  return (
    <StoredView stored={session}>
      {({ item, client, evidence, unreadable }) => (
        <>
          {item ? (
            <Measured measured={item} client={client} evidence={evidence} />
          ) : (
            <NoSuchRecord what="session" />
          )}
          <UnreadableNotice unreadable={unreadable} />
        </>
      )}
    </StoredView>
  )
}

function Measured({
  measured,
  client,
  evidence,
}: {
  readonly measured: EncounterContents
  readonly client: Client | undefined
  readonly evidence: ErrorEvidence
}) {
  const { session, trials, captures, handPictures, answers, readings } = measured
  const owner = client ? `client=${client.id}&` : ''
  return (
    <>
      <PageHeader
        title={`Session of ${formatMoment(session.startedAt)}`}
        detail={`${client?.name ?? 'Without a client'} · ${contentsCount(measured)}`}
        back={client ? { to: `/client/${client.id}`, label: client.name } : { to: '/', label: 'Clients' }}
        actions={
          <>
            <ButtonLink to={`/measure?${owner}session=${session.id}`} variant="primary">
              Measure more
            </ButtonLink>
            <ButtonLink to={`/posture?${owner}session=${session.id}`}>
              {captures.length > 0 ? 'Take more views' : 'Assess posture'}
            </ButtonLink>
            <ButtonLink to={`/angle?${owner}session=${session.id}`}>Angles by hand</ButtonLink>
            {session.clientId === undefined && <GiveToClient session={session} />}
          </>
        }
      />
      <SessionSummary measured={measured} evidence={evidence} />
      <PostureCard session={session} captures={captures} />
      <Trials trials={trials} />
      <HandReadingsCard readings={readings} />
      <AnswersCard answers={answers} />
      {handPictures.map((each) => (
        <HandPictureCard key={each.id} measured={each} />
      ))}
    </>
  )
}

/** Every trial in the order of the table: a movement's left before its right, the one that counts first. */
function Trials({ trials }: { readonly trials: readonly TrialSummary[] }) {
  const inOrder = MOVEMENTS.flatMap((movement) =>
    waysOf(movement).flatMap(({ side, mode }) =>
      trials
        .filter(
          (trial) =>
            trial.movement === movement.id &&
            modeOf(trial) === mode &&
            (side === undefined || trial.side === side),
        )
        .reverse(),
    ),
  )
  if (inOrder.length === 0) return null
  return (
    <Card title="Trials">
      <div>
        {inOrder.map((trial) => (
          <TrialRow key={trial.id} trial={trial} trials={trials} />
        ))}
      </div>
    </Card>
  )
}
