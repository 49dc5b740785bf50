import type { ReactNode } from 'react'
import { Dialog, Heading } from 'react-aria-components'
import { Button } from './Button'
import styles from './ConfirmDialog.module.css'
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
      <Dialog role="alertdialog" className={styles.dialog ?? ''}>
        {({ close }) => (
          <>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <div className={styles.body}>{children}</div>
            <div className={styles.actions}>
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
            </div>
          </>
        )}
      </Dialog>
    </ModalFrame>
  )
}
