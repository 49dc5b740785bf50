import { useParams } from 'wouter'
import { compareSides, sidesOf } from '../../core/assessment/comparison'
import type { Client, MeasuredSession, SessionContents } from '../../core/assessment/session'
import type { ErrorEvidence } from '../../core/error/error-evidence'
import { isMissing } from '../../core/math/missing'
import { MOVEMENTS } from '../../core/movements/catalogue'
import type { Movement } from '../../core/movements/movement'
import type { TrialSummary } from '../../core/trial/trial-summary'
import { readClient, readMeasuredSession } from '../../storage/repositories'
import { text } from '../../text/text'
import { AngleText } from '../../ui/AngleText'
import { ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { formatMoment } from '../../ui/format'
import { PageHeader } from '../../ui/PageHeader'
import { contentsCount } from '../records/contents-words'
import { DifferenceVerdict } from '../records/DifferenceVerdict'
import { GiveToClient } from '../records/GiveToClient'
import { NoSuchRecord } from '../records/NoSuchRecord'
import { readEvidence } from '../records/read-evidence'
import { StoredView } from '../records/StoredView'
import { UnreadableNotice } from '../records/UnreadableNotice'
import { useStored } from '../records/use-stored'
import { HandPictureCard } from './HandPictureCard'
import { PostureCard } from './PostureCard'
import styles from './SessionScreen.module.css'
import { TrialCard } from './TrialCard'

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
  readonly measured: SessionContents
  readonly client: Client | undefined
  readonly evidence: ErrorEvidence
}) {
  const { session, trials, captures, handPictures } = measured
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
      <Sides measured={measured} evidence={evidence} />
      <PostureCard session={session} captures={captures} />
      {MOVEMENTS.map((movement) => (
        <MovementTrials key={movement.id} movement={movement} trials={trials} />
      ))}
      {handPictures.map((each) => (
        <HandPictureCard key={each.id} measured={each} />
      ))}
    </>
  )
}

/** A movement's trials: left and right adjacent, the one that counts first. */
function MovementTrials({
  movement,
  trials,
}: {
  readonly movement: Movement
  readonly trials: readonly TrialSummary[]
}) {
  const ofMovement = trials.filter((trial) => trial.movement === movement.id)
  if (ofMovement.length === 0) return null
  return (
    <section className={styles.columns} aria-label={text.movements[movement.id].name}>
      {sidesOf(movement).map((side) => {
        const ofSide = ofMovement.filter((trial) => side === undefined || trial.side === side)
        if (ofSide.length === 0) return null
        return (
          <div key={side ?? 'none'} className={styles.column}>
            {ofSide.reverse().map((trial) => (
              <TrialCard key={trial.id} trial={trial} trials={trials} />
            ))}
          </div>
        )
      })}
    </section>
  )
}

function Sides({
  measured,
  evidence,
}: {
  readonly measured: MeasuredSession
  readonly evidence: ErrorEvidence
}) {
  const rows = compareSides(measured, evidence).filter(({ difference }) => !isMissing(difference))
  if (rows.length === 0) return null
  return (
    <Card title="Left against right">
      <ul className={styles.sides}>
        {rows.map((row) => (
          <li key={row.movement.id}>
            <span className={styles.movement}>{text.movements[row.movement.id].name}</span>
            <span className={styles.difference}>
              {!isMissing(row.difference) && <AngleText degrees={Math.abs(row.difference)} />}
            </span>
            <DifferenceVerdict difference={row} of="sides" />
          </li>
        ))}
      </ul>
    </Card>
  )
}
