import type { Side } from '../core/body/skeleton'
import { classNames } from './class-names'
import styles from './SideTag.module.css'

/** The person's own left or right: a colour and a letter, never the colour alone. */
export function SideTag({ side, word = false }: { readonly side: Side; readonly word?: boolean }) {
  const name = side === 'left' ? 'Left' : 'Right'
  return (
    <span className={styles.side}>
      <span
        className={classNames(styles.letter, styles[side])}
        {...(!word && { role: 'img', 'aria-label': name })}
      >
        <span aria-hidden="true">{name[0]}</span>
      </span>
      {word && name}
    </span>
  )
}
