import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import type { Client } from '../../core/assessment/client'
import { NoSuchRecord } from './NoSuchRecord'
import { StoredView } from './StoredView'
import { UnreadableNotice } from './UnreadableNotice'
import { type History, useHistory } from './use-history'

/** Shows the client whom the address names, with their history; says so where there is none. */
export function OfClient({
  children,
}: {
  readonly children: (history: History & { readonly client: Client }) => ReactNode
}) {
  const { id = '' } = useParams()
  const history = useHistory(id)
  return (
    <StoredView stored={history}>
      {({ client, ...rest }) =>
        client ? (
          <>
            {children({ client, ...rest })}
            <UnreadableNotice unreadable={rest.unreadable} />
          </>
        ) : (
          <NoSuchRecord what="client" />
        )
      }
    </StoredView>
  )
}
