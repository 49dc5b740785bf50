import { useLocation } from 'wouter'
import { countClients, listRecentSessions, listUnassignedSessions } from '../../storage/repositories'
import { ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { PageHeader } from '../../ui/PageHeader'
import { ClientFinder } from '../records/ClientFinder'
import { StoredView } from '../records/StoredView'
import { UnreadableNotice } from '../records/UnreadableNotice'
import { useStored } from '../records/use-stored'
import { ClientRow } from './ClientRow'
import styles from './HomeScreen.module.css'
import { RecentSessions, UnassignedSessions } from './SessionLists'
import { Welcome } from './Welcome'

const RECENT = 8

async function readHome() {
  const [clients, recent, unassigned] = await Promise.all([
    countClients(),
    listRecentSessions(RECENT),
    listUnassignedSessions(),
  ])
  return { clients, recent, unassigned }
}

/** The start: who is measured today, and what was measured last. */
export function HomeScreen() {
  const home = useStored(readHome, [])
  const [, navigate] = useLocation()
  return (
    <StoredView stored={home}>
      {({ clients, recent, unassigned }) => {
        const isEmpty = clients === 0 && unassigned.items.length + unassigned.unreadable.length === 0
        return (
          <>
            {isEmpty ? <Welcome /> : <PageHeader title="Who is measured today?" />}
            <div className={isEmpty ? styles.single : styles.columns}>
              <Card className={styles.finder ?? ''}>
                <ClientFinder
                  row={(overview) => <ClientRow overview={overview} />}
                  onChoose={({ id }) => navigate(`/client/${id}`)}
                />
                {!isEmpty && (
                  <p className={styles.without}>
                    <ButtonLink to="/measure">Measure now, without a client</ButtonLink>
                    <ButtonLink to="/guided">Guided measurement, without a client</ButtonLink>
                    <ButtonLink to="/posture">Assess posture, without a client</ButtonLink>
                    <span>It can be given to a client afterwards.</span>
                  </p>
                )}
              </Card>
              {!isEmpty && (
                <div className={styles.sessions}>
                  <UnassignedSessions sessions={unassigned.items} />
                  <RecentSessions sessions={recent.items} />
                  <UnreadableNotice unreadable={[...recent.unreadable, ...unassigned.unreadable]} />
                </div>
              )}
            </div>
          </>
        )
      }}
    </StoredView>
  )
}
