import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Client } from '../../core/assessment/client'
import type { EncounterContents } from '../../core/assessment/contents'
import { eraseClient } from '../../storage/repositories'
import { say, text } from '../../text/text'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { attempt } from '../records/attempt'
import { contentsCount } from '../records/contents-words'
import styles from './ClientActions.module.css'
import { RenameDialog } from './RenameDialog'

/** What is done with a client rarely: another name, or erasing them. */
export function ClientActions({
  client,
  sessions,
}: {
  readonly client: Client
  readonly sessions: readonly EncounterContents[]
}) {
  const [, navigate] = useLocation()
  const [asking, setAsking] = useState<'rename' | 'erase'>()
  const close = () => setAsking(undefined)
  const erase = async () => {
    if (await attempt(() => eraseClient(client.id), `${client.name} was erased.`)) navigate('/')
  }
  const everything = {
    trials: sessions.flatMap(({ trials }) => trials),
    captures: sessions.flatMap(({ captures }) => captures),
    handPictures: sessions.flatMap(({ handPictures }) => handPictures),
    answers: sessions.flatMap(({ answers }) => answers),
    readings: sessions.flatMap(({ readings }) => readings),
  }
  return (
    <div className={styles.actions}>
      <Button variant="quiet" onPress={() => setAsking('rename')}>
        Rename
      </Button>
      <Button variant="danger" onPress={() => setAsking('erase')}>
        Erase this client
      </Button>
      {asking === 'rename' && <RenameDialog client={client} onClose={close} />}
      <ConfirmDialog
        isOpen={asking === 'erase'}
        onOpenChange={close}
        title={`Erase ${client.name}?`}
        confirmLabel="Erase"
        onConfirm={() => void erase()}
      >
        {say(text.records.eraseClient, {
          count: sessions.length,
          contents: contentsCount(everything),
          pictures: everything.captures.length > 0 ? 'some' : 'none',
        })}
      </ConfirmDialog>
    </div>
  )
}
