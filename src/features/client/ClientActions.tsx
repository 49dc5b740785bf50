import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Client } from '../../core/assessment/client'
import type { EncounterContents } from '../../core/assessment/contents'
import { eraseClient } from '../../storage/repositories'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { attempt } from '../records/attempt'
import { contentsCount } from '../records/contents-words'
import { counted } from '../records/texts'
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
        {sessions.length > 0
          ? `This erases ${counted(sessions.length, 'session')} with ${contentsCount(everything)} from this device${everything.captures.length > 0 ? ', and every picture kept with them' : ''}.`
          : 'Nothing has been measured for this client yet.'}{' '}
        It can be undone for some seconds, then no longer.
      </ConfirmDialog>
    </div>
  )
}
