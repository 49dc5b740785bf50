import type { ReactNode } from 'react'
import type { Client } from '../../core/assessment/client'
import type { EncounterContents } from '../../core/assessment/contents'
import { Notice } from '../../ui/Notice'
import { PageHeader } from '../../ui/PageHeader'
import { PrintButton } from '../records/PrintButton'
import { twoDays } from '../records/two-days'
import { SessionChoice } from './SessionChoice'
import styles from './SessionPair.module.css'

/** A page about two sessions of a client, which can be chosen; `children` is what they are compared in. */
export function SessionPair({
  title,
  client,
  sessions,
  before,
  after,
  onChoose,
  children,
}: {
  readonly title: string
  readonly client: Client
  /** Those that can be chosen, the first one first. */
  readonly sessions: readonly EncounterContents[]
  readonly before: EncounterContents
  readonly after: EncounterContents
  readonly onChoose: (before: string, after: string) => void
  readonly children: ReactNode
}) {
  const [first, second] = [before.session, after.session]
  return (
    <>
      <PageHeader
        title={title}
        detail={`${client.name} · ${twoDays(first.startedAt, second.startedAt).join(' and ')}`}
        back={{ to: `/client/${client.id}`, label: client.name }}
        actions={<PrintButton />}
      />
      <div className={styles.choices}>
        <SessionChoice
          label="Before"
          sessions={sessions}
          value={first.id}
          onChange={(id) => onChoose(id, second.id)}
        />
        <SessionChoice
          label="After"
          sessions={sessions}
          value={second.id}
          onChange={(id) => onChoose(first.id, id)}
        />
      </div>
      {first.id === second.id ? (
        <Notice title="Both are the same session">
          <p>Choose two different sessions to see what changed.</p>
        </Notice>
      ) : (
        <>
          {first.startedAt > second.startedAt && (
            <Notice title="“Before” is the later session">
              <p>Differences are written as after minus before, so they run backwards in time here.</p>
            </Notice>
          )}
          {children}
        </>
      )}
    </>
  )
}
