import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components'
import { Button } from './Button'
import { DialogBody } from './DialogBody'
import { ModalFrame } from './ModalFrame'

/** Asks before something that cannot simply be taken back. Says what happens, not "Are you sure?". */
export function ConfirmDialog({
  isOpen,
  onOpenChange,
  title,
  children,
  confirmLabel,
  cancelLabel = 'Cancel',
  tone = 'danger',
  onConfirm,
}: {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly title: string
  readonly children: ReactNode
  readonly confirmLabel: string
  readonly cancelLabel?: string
  readonly tone?: 'danger' | 'primary'
  readonly onConfirm: () => void
}) {
  return (
    <ModalFrame isOpen={isOpen} onOpenChange={onOpenChange}>
      <Dialog role="alertdialog">
        {({ close }) => (
          <DialogBody
            title={title}
            actions={
              <>
                <Button onPress={close} autoFocus>
                  {cancelLabel}
                </Button>
                <Button
                  variant={tone}
                  onPress={() => {
                    close()
                    onConfirm()
                  }}
                >
                  {confirmLabel}
                </Button>
              </>
            }
          >
            {children}
          </DialogBody>
        )}
      </Dialog>
    </ModalFrame>
  )
}
