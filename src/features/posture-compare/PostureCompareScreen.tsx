import { useLocation, useSearchParams } from 'wouter'
import type { Client } from '../../core/assessment/client'
import type { EncounterContents } from '../../core/assessment/contents'
import { sharedViews } from '../../core/posture/capture/shared-views'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Notice } from '../../ui/Notice'
import { PageHeader } from '../../ui/PageHeader'
import { SessionPair } from '../compare/SessionPair'
import { OfClient } from '../records/OfClient'
import { SharedViews } from './SharedViews'

/** The posture of two sessions of a client: the same views laid over each other, and the differences. */
export const PostureCompareScreen = () => (
  <OfClient>
    {({ client, sessions }) => (
      <BeforeAndAfter client={client} sessions={sessions.filter(({ captures }) => captures.length > 0)} />
    )}
  </OfClient>
)

function BeforeAndAfter({
  client,
  sessions,
}: {
  readonly client: Client
  /** Those with views of the posture, the first one first. */
  readonly sessions: readonly EncounterContents[]
}) {
  const [search] = useSearchParams()
  const [path, navigate] = useLocation()
  const chosen = (name: string) => sessions.find(({ session }) => session.id === search.get(name))
  const after = chosen('to') ?? sessions.findLast((each) => each !== chosen('from'))
  // Whichever of the two is left open, it is not the same one again.
  const before = chosen('from') ?? sessions.find((each) => each !== after)
  if (!before || !after) {
    return (
      <>
        <PageHeader
          title="Posture before and after"
          back={{ to: `/client/${client.id}`, label: client.name }}
        />
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
  const choose = (from: string, to: string) =>
    navigate(`${path}?${new URLSearchParams({ from, to })}`, { replace: true })
  return (
    <SessionPair
      title="Posture before and after"
      client={client}
      sessions={sessions}
      before={before}
      after={after}
      onChoose={choose}
    >
      <Pair client={client} before={before} after={after} />
    </SessionPair>
  )
}

function Pair({
  client,
  before,
  after,
}: {
  readonly client: Client
  readonly before: EncounterContents
  readonly after: EncounterContents
}) {
  const views = sharedViews(before, after)
  if (views.length === 0) {
    return (
      <Notice title="No view was taken in both sessions">
        <p>Only the same view can be laid over itself. Choose another session, or take the missing views.</p>
      </Notice>
    )
  }
  return (
    <SharedViews
      key={`${before.session.id} ${after.session.id}`}
      client={client}
      views={views}
      before={before.session}
      after={after.session}
    />
  )
}
