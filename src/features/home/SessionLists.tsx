import { useState } from 'react'
import type { EncounterContents } from '../../core/assessment/contents'
import type { RecentSession } from '../../storage/repositories'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { formatMoment } from '../../ui/format'
import { measuredThings } from '../records/contents-words'
import { GiveToClient } from '../records/GiveToClient'
import styles from './rows.module.css'

/** What was measured last, of all clients. */
export function RecentSessions({ sessions }: { readonly sessions: readonly RecentSession[] }) {
  if (sessions.length === 0) return null
  return (
    <Card title="Last sessions">
      <ul className={styles.list}>
        {sessions.map(({ session, client, ...contents }) => (
          <li key={session.id} className={styles.row}>
            <a className={styles.main} href={`#/session/${session.id}`}>
              <span className={styles.name}>{client?.name ?? 'A client who cannot be read'}</span>
              <span className={styles.detail}>
                {formatMoment(session.startedAt)} · {measuredThings(contents)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const FIRST = 4

/** Sessions that belong to nobody yet, so that none is forgotten. */
export function UnassignedSessions({ sessions }: { readonly sessions: readonly EncounterContents[] }) {
  const [all, setAll] = useState(false)
  if (sessions.length === 0) return null
  const hidden = all ? 0 : sessions.length - FIRST
  return (
    <Card title="Without a client">
      <ul className={styles.list}>
        {sessions.slice(0, all ? undefined : FIRST).map(({ session, ...contents }) => (
          <li key={session.id} className={styles.row}>
            <a className={styles.main} href={`#/session/${session.id}`}>
              <span className={styles.name}>{formatMoment(session.startedAt)}</span>
              <span className={styles.detail}>{measuredThings(contents)}</span>
            </a>
            <GiveToClient session={session} />
          </li>
        ))}
      </ul>
      {hidden > 0 && <Button onPress={() => setAll(true)}>Show {hidden} more</Button>}
    </Card>
  )
}
