import { useLocation, useParams, useSearchParams } from 'wouter'
import { sharedViews } from '../../core/posture/shared-views'
import type { Client, SessionContents } from '../../core/session'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Notice } from '../../ui/Notice'
import { PageHeader } from '../../ui/PageHeader'
import { SessionChoice } from '../compare/SessionChoice'
import { NoSuchRecord } from '../records/NoSuchRecord'
import { StoredView } from '../records/StoredView'
import { UnreadableNotice } from '../records/UnreadableNotice'
import { useHistory } from '../records/use-history'
import styles from './PostureCompareScreen.module.css'
import { SharedViews } from './SharedViews'
import { twoDays } from './two-days'

/** The posture of two sessions of a client: the same views laid over each other, and the differences. */
export function PostureCompareScreen() {
  const { id = '' } = useParams()
  const history = useHistory(id)
  return (
    <StoredView stored={history}>
      {({ client, sessions, unreadable }) =>
        client ? (
          <>
            <BeforeAndAfter client={client} sessions={sessions.filter(({ shots }) => shots.length > 0)} />
            <UnreadableNotice unreadable={unreadable} />
          </>
        ) : (
          <NoSuchRecord what="client" />
        )
      }
    </StoredView>
  )
}

function BeforeAndAfter({
  client,
  sessions,
}: {
  readonly client: Client
  /** Those with views of the posture, the first one first. */
  readonly sessions: readonly SessionContents[]
}) {
  const [search] = useSearchParams()
  const [path, navigate] = useLocation()
  const chosen = (name: string) => sessions.find(({ session }) => session.id === search.get(name))
  const after = chosen('to') ?? sessions.findLast((each) => each !== chosen('from'))
  // Whichever of the two is left open, it is not the same one again.
  const before = chosen('from') ?? sessions.find((each) => each !== after)
  const back = { to: `/client/${client.id}`, label: client.name }
  if (!before || !after) {
    return (
      <>
        <PageHeader title="Posture before and after" back={back} />
        <EmptyState
          title="This needs the posture of two sessions"
          actions={
            <ButtonLink to={`/posture?client=${client.id}`} variant="primary">
              Assess posture
            </ButtonLink>
          }
        >
          <p>
            Take the same views another day, with the camera where it was, and they are laid over each other
            here.
          </p>
        </EmptyState>
      </>
    )
  }
  const choose = (pair: { readonly from: string; readonly to: string }) =>
    navigate(`${path}?${new URLSearchParams(pair)}`, { replace: true })
  return (
    <>
      <PageHeader
        title="Posture before and after"
        detail={`${client.name} · ${twoDays(before.session.startedAt, after.session.startedAt).join(' and ')}`}
        back={back}
        actions={
          <span className={styles.screenOnly}>
            <Button onPress={() => window.print()}>Print</Button>
          </span>
        }
      />
      <div className={styles.choices}>
        <SessionChoice
          label="Before"
          sessions={sessions}
          value={before.session.id}
          onChange={(from) => choose({ from, to: after.session.id })}
        />
        <SessionChoice
          label="After"
          sessions={sessions}
          value={after.session.id}
          onChange={(to) => choose({ from: before.session.id, to })}
        />
      </div>
      <Pair client={client} before={before} after={after} />
    </>
  )
}

function Pair({
  client,
  before,
  after,
}: {
  readonly client: Client
  readonly before: SessionContents
  readonly after: SessionContents
}) {
  if (before === after) {
    return (
      <Notice title="Both are the same session">
        <p>Choose two different sessions to see what changed.</p>
      </Notice>
    )
  }
  const views = sharedViews(before, after)
  if (views.length === 0) {
    return (
      <Notice title="No view was taken in both sessions">
        <p>Only the same view can be laid over itself. Choose another session, or take the missing views.</p>
      </Notice>
    )
  }
  return (
    <>
      {before.session.startedAt > after.session.startedAt && (
        <Notice title="“Before” is the later session">
          <p>Differences are written as after minus before, so they run backwards in time here.</p>
        </Notice>
      )}
      <SharedViews
        key={`${before.session.id} ${after.session.id}`}
        client={client}
        views={views}
        before={before.session}
        after={after.session}
      />
    </>
  )
}
