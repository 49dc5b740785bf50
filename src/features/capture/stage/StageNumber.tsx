import type { ReactNode, Ref } from 'react'
import { classNames } from '../../../ui/class-names'
import styles from './StageNumber.module.css'

/**
 * The large number in a corner of the stage, to be read from three metres. On a shade of its own: an outline
 * is lost where the picture ends, and the number looks cut off there. Not read out: the instruction is.
 */
export function StageNumber({
  corner,
  children,
  ref,
}: {
  readonly corner: 'left' | 'right'
  readonly children?: ReactNode
  /** For a number that changes with every picture and is written past React. */
  readonly ref?: Ref<HTMLParagraphElement>
}) {
  return (
    <p ref={ref} className={classNames(styles.number, styles[corner])} aria-hidden="true">
      {children}
    </p>
  )
}
