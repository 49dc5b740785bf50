import type { ReactNode } from 'react'
import styles from './DataTable.module.css'

/**
 * A table of values: scrolls sideways within itself on a narrow screen, by keyboard too. Cells marked
 * `data-numeric` are set flush right. `children` are `tbody` elements.
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
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard (WCAG 2.1.1).
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption>{caption}</caption>
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
  )
}
