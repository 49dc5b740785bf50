import type { ReactNode } from 'react'
import { Button } from '../../ui/Button'
import styles from './EditBar.module.css'
import type { Undoable } from './edit-history'

/** Undo and redo, and what else can be done with what is selected. */
export function EditBar({
  edits: { undo, redo },
  children,
}: {
  readonly edits: Undoable
  readonly children?: ReactNode
}) {
  return (
    <div className={styles.bar}>
      <Button isDisabled={!undo} onPress={() => undo?.()}>
        Undo
      </Button>
      <Button isDisabled={!redo} onPress={() => redo?.()}>
        Redo
      </Button>
      {children}
    </div>
  )
}
