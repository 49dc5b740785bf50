import { useState } from 'react'
import { Dialog, DialogTrigger, Heading } from 'react-aria-components'
import type { Client } from '../../core/assessment/client'
import type { Encounter } from '../../core/assessment/encounter'
import { assignSession } from '../../storage/repositories'
import { Button } from '../../ui/Button'
import { formatMoment } from '../../ui/format'
import { ModalFrame } from '../../ui/ModalFrame'
import { attempt } from './attempt'
import { ClientFinder } from './ClientFinder'
import styles from './GiveToClient.module.css'

/** Gives a session to a client who is picked, or added, in a dialog. */
export function GiveToClient({ session }: { readonly session: Encounter }) {
  const [isOpen, setOpen] = useState(false)
  const give = async (client: Client) => {
    setOpen(false)
    await attempt(() => assignSession(session.id, client.id), `The session belongs to ${client.name} now.`)
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button variant="quiet" aria-label={`Give to a client: session of ${formatMoment(session.startedAt)}`}>
        Give to a client
      </Button>
      <ModalFrame growing>
        <Dialog className={styles.dialog ?? ''}>
          <Heading slot="title">Give this session to a client</Heading>
          <ClientFinder
            autoFocus
            onChoose={(client) => void give(client)}
            row={({ client }) => (
              <Button variant="quiet" className={styles.pick ?? ''} onPress={() => void give(client)}>
                {client.name}
              </Button>
            )}
          />
          <Button onPress={() => setOpen(false)}>Cancel</Button>
        </Dialog>
      </ModalFrame>
    </DialogTrigger>
  )
}
