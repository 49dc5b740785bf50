import { type FormEvent, type ReactNode, useState } from 'react'
import type { Client } from '../../core/assessment/client'
import { isSameName } from '../../core/assessment/fold'
import { type ClientOverview, createClient, findClients } from '../../storage/repositories'
import { say, text } from '../../text/text'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { TextField } from '../../ui/TextField'
import { attemptOnce } from './attempt'
import styles from './ClientFinder.module.css'
import { StoredView } from './StoredView'
import { UnreadableNotice } from './UnreadableNotice'
import { useStored } from './use-stored'

/** More than this nobody reads through: another letter narrows it down faster. */
const SHOWN = 8

/**
 * Finds a client by name or code as one types, or adds one under what was typed. Enter takes the only
 * match, and adds where nobody matches; beside others somebody is added only after a question.
 */
export function ClientFinder({
  row,
  onChoose,
  autoFocus = false,
}: {
  /** How a client is offered in the list. */
  readonly row: (overview: ClientOverview) => ReactNode
  /** A client was added, or taken with Enter. */
  readonly onChoose: (client: Client) => void
  readonly autoFocus?: boolean
}) {
  const [typed, setTyped] = useState('')
  const [isAsking, setAsking] = useState(false)
  const name = typed.trim()
  const found = useStored(() => findClients(name, SHOWN), [name])
  const matches = found.status === 'ready' ? found.value.items : []
  const isNew =
    name !== '' && found.status === 'ready' && !matches.some(({ client }) => isSameName(client.name, name))

  const add = async () => {
    const client = await attemptOnce(() => createClient(name))
    if (!client) return
    setTyped('')
    onChoose(client)
  }
  const take = async (event: FormEvent) => {
    event.preventDefault()
    if (name === '') return
    // Who types fast is ahead of the list: what is asked is who matches what stands there now.
    const listing = await attemptOnce(() => findClients(name, SHOWN))
    if (!listing) return
    const called = listing.items.filter(({ client }) => isSameName(client.name, name))
    const [only, ...others] = called.length > 0 ? called : listing.items
    if (!only) void add()
    else if (others.length === 0) onChoose(only.client)
  }

  return (
    <div className={styles.finder}>
      <form onSubmit={(event) => void take(event)}>
        <TextField
          label="Find or add a client"
          placeholder="Name or code"
          value={typed}
          onChange={setTyped}
          autoFocus={autoFocus}
          autoComplete="off"
          maxLength={120}
          type="search"
        />
      </form>
      <p className={styles.count} role="status">
        {name !== '' && found.status === 'ready' && describeCount(matches.length)}
      </p>
      <StoredView stored={found}>
        {({ items, unreadable }) => (
          <>
            {items.length > 0 && (
              <ul className={styles.list} aria-label={name === '' ? 'Clients seen last' : 'Clients found'}>
                {items.map((overview) => (
                  <li key={overview.client.id}>{row(overview)}</li>
                ))}
              </ul>
            )}
            {isNew && (
              <Button
                variant={items.length === 0 ? 'primary' : 'secondary'}
                onPress={() => (matches.length > 0 ? setAsking(true) : void add())}
              >
                <span className={styles.new}>Add “{name}”</span>
              </Button>
            )}
            <UnreadableNotice unreadable={unreadable} />
          </>
        )}
      </StoredView>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={`Add “${name}” as another client?`}
        confirmLabel="Add"
        onConfirm={() => void add()}
      >
        <p>{say(text.records.clientsAlike, { count: matches.length })}</p>
      </ConfirmDialog>
    </div>
  )
}

function describeCount(count: number) {
  return say(count >= SHOWN ? text.records.firstClients : text.records.clientsFound, { count })
}
