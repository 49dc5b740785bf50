import type { ReactNode } from 'react'
import { Button } from '../../ui/Button'
import styles from './EditBar.module.css'
import type { Edits } from './edits'

/** Undo and redo, and what else can be done with what is selected. */
export function EditBar({
  edits: { undo, redo },
  children,
}: {
  readonly edits: Pick<Edits, 'undo' | 'redo'>
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
