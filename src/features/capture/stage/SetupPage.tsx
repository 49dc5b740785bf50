import type { ReactNode } from 'react'
import { PageHeader } from '../../../ui/PageHeader'
import { useClientName } from '../../records/use-client-name'
import { CameraOn } from './CameraOn'
import styles from './SetupPage.module.css'

/** A screen of its own, without the app's bar: what is set up before the stage, and for whom. */
export function SetupPage({
  title,
  clientId,
  children,
}: {
  readonly title: string
  readonly clientId: string | undefined
  readonly children: ReactNode
}) {
  const client = useClientName(clientId)
  return (
    <main className={styles.page}>
      <PageHeader
        back={
          clientId ? { to: `/client/${clientId}`, label: client ?? 'Client' } : { to: '/', label: 'Start' }
        }
        title={title}
        detail={client ? `For ${client}` : 'Without a client for now; you can give it to one afterwards.'}
      />
      <CameraOn />
      {children}
    </main>
  )
}
