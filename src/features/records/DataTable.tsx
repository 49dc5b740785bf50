import { type ReactNode, useId } from 'react'
import styles from './DataTable.module.css'

/**
 * A table of values: scrolls sideways within itself on a narrow screen, by keyboard too. Cells marked
 * `data-words` keep room for a sentence. `children` are `tbody` elements.
 */
export function DataTable({
  caption,
  head,
  children,
}: {
  readonly caption: string
  readonly head: readonly string[]
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
        <table className={styles.table} aria-labelledby={id}>
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
