import { useLocation, useParams, useSearchParams } from 'wouter'
import { compareSessions } from '../../core/comparison'
import type { ErrorEvidence } from '../../core/error-evidence'
import type { Client, SessionContents } from '../../core/session'
import { Button, ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { formatDay } from '../../ui/format'
import { Notice } from '../../ui/Notice'
import { PageHeader } from '../../ui/PageHeader'
import { NoSuchRecord } from '../records/NoSuchRecord'
import { StoredView } from '../records/StoredView'
import { UnreadableNotice } from '../records/UnreadableNotice'
import { useHistory } from '../records/use-history'
import { ChangeChart } from './ChangeChart'
import { ChangeTable } from './ChangeTable'
import styles from './CompareScreen.module.css'
import { ErrorSources } from './ErrorSources'
import { SessionChoice } from './SessionChoice'
import { SidesTable } from './SidesTable'

/** Two sessions of a client side by side. */
export function CompareScreen() {
  const { id = '' } = useParams()
  const history = useHistory(id)
  return (
    <StoredView stored={history}>
      {({ client, sessions, evidence, unreadable }) =>
        client ? (
          <>
            <Comparison client={client} sessions={sessions} evidence={evidence} />
            <UnreadableNotice unreadable={unreadable} />
          </>
        ) : (
          <NoSuchRecord what="client" />
        )
      }
    </StoredView>
  )
}

function Comparison({
  client,
  sessions: all,
  evidence,
}: {
  readonly client: Client
  readonly sessions: readonly SessionContents[]
  readonly evidence: ErrorEvidence
}) {
  // A session of posture alone has no movement to compare.
  const sessions = all.filter(({ trials }) => trials.length > 0)
  const [search] = useSearchParams()
  const [path, navigate] = useLocation()
  const chosen = (name: string) => sessions.find(({ session }) => session.id === search.get(name))
  const before = chosen('before') ?? sessions[0]
  const after = chosen('after') ?? sessions.at(-1)
  const back = { to: `/client/${client.id}`, label: client.name }
  if (!before || !after || sessions.length < 2) {
    return (
      <>
        <PageHeader title="Compare" back={back} />
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
  const choose = (pair: { readonly before: string; readonly after: string }) =>
    navigate(`${path}?${new URLSearchParams(pair)}`, { replace: true })
  const rows = compareSessions(before, after, evidence)
  return (
    <>
      <PageHeader
        title="Compare"
        detail={`${client.name} · ${formatDay(before.session.startedAt)} and ${formatDay(after.session.startedAt)}`}
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
          onChange={(id) => choose({ before: id, after: after.session.id })}
        />
        <SessionChoice
          label="After"
          sessions={sessions}
          value={after.session.id}
          onChange={(id) => choose({ before: before.session.id, after: id })}
        />
      </div>
      {before === after ? (
        <Notice title="Both are the same session">
          <p>Choose two different sessions to see what changed.</p>
        </Notice>
      ) : (
        <>
          {before.session.startedAt > after.session.startedAt && (
            <Notice title="“Before” is the later session">
              <p>Differences are written as after minus before, so they run backwards in time here.</p>
            </Notice>
          )}
          <Card title="From before to after">
            <ChangeChart rows={rows} />
          </Card>
          <Card title="The same as a table">
            <ChangeTable rows={rows} />
          </Card>
          <Card title="Left against right">
            <SidesTable before={before} after={after} evidence={evidence} />
          </Card>
          <ErrorSources rows={rows} />
        </>
      )}
    </>
  )
}
