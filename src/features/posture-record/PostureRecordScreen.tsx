import { useParams } from 'wouter'
import type { Client } from '../../core/assessment/client'
import type { Encounter } from '../../core/assessment/encounter'
import type { PostureCapture } from '../../core/posture/capture/posture-capture'
import { readClient, readSession } from '../../storage/repositories'
import { type KeptPicture, readPictures } from '../../storage/repositories/pictures'
import { listCaptures } from '../../storage/repositories/postures'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { formatMoment } from '../../ui/format'
import { PageHeader } from '../../ui/PageHeader'
import { PostureSheet } from '../posture-sheet/PostureSheet'
import { NoSuchRecord } from '../records/NoSuchRecord'
import { PrintButton } from '../records/PrintButton'
import { StoredView } from '../records/StoredView'
import { UnreadableNotice } from '../records/UnreadableNotice'
import { useEvidence } from '../records/use-evidence'
import { useStored } from '../records/use-stored'
import { KeptViews } from './KeptViews'
import styles from './PostureRecordScreen.module.css'
import { useSavedEdits } from './use-saved-edits'

async function read(id: string) {
  const [session, captures] = await Promise.all([readSession(id), listCaptures(id)])
  const client = session?.clientId ? await readClient(session.clientId) : undefined
  return { session, client, captures: captures.items, unreadable: captures.unreadable }
}

/** The kept posture of a session: everything that was measured, with points that can still be placed. */
export function PostureRecordScreen() {
  const { id = '' } = useParams()
  const stored = useStored(() => read(id), [id])
  return (
    <StoredView stored={stored}>
      {({ session, client, captures, unreadable }) => (
        <>
          {session ? (
            <Posture session={session} client={client} captures={captures} />
          ) : (
            <NoSuchRecord what="session" />
          )}
          <UnreadableNotice unreadable={unreadable} />
        </>
      )}
    </StoredView>
  )
}

function Posture({
  session,
  client,
  captures,
}: {
  readonly session: Encounter
  readonly client: Client | undefined
  readonly captures: readonly PostureCapture[]
}) {
  const ids = captures.map(({ id }) => id).join(' ')
  // Read apart from the views: a point that is placed must not make the pictures load again.
  const pictures = useStored(() => readPictures(captures.map(({ id }) => id)), [ids])
  const take = `/posture?${client ? `client=${client.id}&` : ''}session=${session.id}`
  return (
    <>
      <PageHeader
        title={`Posture of ${formatMoment(session.startedAt)}`}
        detail={client?.name ?? 'Without a client'}
        back={{ to: `/session/${session.id}`, label: 'Session' }}
        actions={
          captures.length > 0 && (
            <>
              <ButtonLink to={take}>Take more views</ButtonLink>
              {client && (
                <ButtonLink to={`/client/${client.id}/posture?to=${session.id}`}>
                  Compare before and after
                </ButtonLink>
              )}
              <PrintButton />
            </>
          )
        }
      />
      {captures.length === 0 ? (
        <EmptyState
          title="No posture was measured in this session"
          actions={
            <ButtonLink to={take} variant="primary">
              Assess posture
            </ButtonLink>
          }
        />
      ) : (
        <StoredView stored={pictures}>
          {(kept) => <Sheet session={session} captures={captures} pictures={kept} />}
        </StoredView>
      )}
    </>
  )
}

function Sheet({
  session,
  captures,
  pictures,
}: {
  readonly session: Encounter
  readonly captures: readonly PostureCapture[]
  readonly pictures: ReadonlyMap<string, KeptPicture>
}) {
  const { edited, change, state } = useSavedEdits(captures)
  const evidence = useEvidence(session)
  return (
    <>
      <PostureSheet
        captures={edited}
        pictureOf={(shotId) => pictures.get(shotId)?.picture}
        evidence={evidence}
        onChange={change}
      />
      <p className={styles.state} role="status">
        {state}
      </p>
      <KeptViews captures={captures} pictures={pictures} />
    </>
  )
}
