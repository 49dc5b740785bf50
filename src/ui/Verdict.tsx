import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './Verdict.module.css'

const SIGNS = { better: '▲', worse: '▼', unsure: '≈' } as const

/** What a comparison comes to: always in words and with a sign, never by colour alone. */
export function Verdict({
  kind,
  children,
}: {
  readonly kind: 'better' | 'worse' | 'unsure'
  readonly children: ReactNode
}) {
  return (
    <span className={classNames(styles.verdict, styles[kind])}>
      <span className={styles.sign} aria-hidden="true">
        {SIGNS[kind]}
      </span>
      {children}
    </span>
  )
}
