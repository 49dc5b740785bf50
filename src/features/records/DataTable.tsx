import { type ReactNode, useId } from 'react'
import { classNames } from '../../ui/class-names'
import styles from './DataTable.module.css'

/**
 * A table of values: scrolls sideways within itself on a narrow screen, by keyboard too. Cells marked
 * `data-words` keep room for a sentence. `children` are `tbody` elements. Where it `stacks`, a narrow
 * screen has each row as lines below one another, its cells named by their `data-name`.
 */
export function DataTable({
  caption,
  head,
  stacks = false,
  children,
}: {
  readonly caption: string
  readonly head: readonly string[]
  readonly stacks?: boolean
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <div className={styles.data}>
      {/* Not a caption element, which would scroll away with a wide table. */}
      <p id={id} className={styles.caption}>
        {caption}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard (WCAG 2.1.1). */}
      <section className={styles.scroll} aria-labelledby={id} tabIndex={0}>
        <table className={classNames(styles.table, stacks && styles.stacks)} aria-labelledby={id}>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          {children}
        </table>
      </section>
    </div>
  )
}
