import { type FormEvent, useState } from 'react'
import { Dialog } from 'react-aria-components'
import type { Client } from '../../core/assessment/client'
import { renameClient } from '../../storage/repositories'
import { Button } from '../../ui/Button'
import { DialogBody } from '../../ui/DialogBody'
import { ModalFrame } from '../../ui/ModalFrame'
import { TextField } from '../../ui/TextField'
import { attempt } from '../records/attempt'

/** Asks for another name or code. */
export function RenameDialog({ client, onClose }: { readonly client: Client; readonly onClose: () => void }) {
  const [text, setText] = useState(client.name)
  const name = text.trim()
  const rename = async (event: FormEvent) => {
    event.preventDefault()
    if (name === '') return
    onClose()
    if (name === client.name) return
    await attempt(async () => {
      await renameClient(client.id, name)
      return () => renameClient(client.id, client.name)
    }, `${client.name} is called ${name} now.`)
  }
  return (
    <ModalFrame isOpen onOpenChange={onClose}>
      <Dialog>
        <form onSubmit={(event) => void rename(event)}>
          <DialogBody
            title="Rename"
            actions={
              <>
                <Button onPress={onClose}>Cancel</Button>
                <Button type="submit" variant="primary">
                  Rename
                </Button>
              </>
            }
          >
            <TextField
              label="Name or code"
              value={text}
              onChange={setText}
              isInvalid={name === ''}
              error="A name or a code, so that the client can be found again."
              autoFocus
              autoComplete="off"
              maxLength={120}
            />
          </DialogBody>
        </form>
      </Dialog>
    </ModalFrame>
  )
}
