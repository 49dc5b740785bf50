import type { ReactNode } from 'react'
import { Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './class-names'
import styles from './ModalFrame.module.css'

/** The scrim and the card that every dialog stands on. Inside a `DialogTrigger` it opens by itself. */
export function ModalFrame({
  children,
  growing = false,
  ...open
}: {
  readonly children: ReactNode
  /** For content that grows while it is used: wider, and held at the top so that it does not jump. */
  readonly growing?: boolean
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}) {
  return (
    <ModalOverlay {...open} isDismissable className={classNames(styles.overlay, growing && styles.top)}>
      <Modal className={classNames(styles.modal, growing && styles.wide)}>{children}</Modal>
    </ModalOverlay>
  )
}
