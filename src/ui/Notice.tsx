import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './Notice.module.css'

const MARKS = { info: 'i', warning: '!', error: '!' } as const
const WORDS = { info: 'Note', warning: 'Warning', error: 'Problem' } as const

/** Says what happened, what is safe and what to do. A problem is announced at once. */
export function Notice({
  tone = 'info',
  title,
  children,
  actions,
}: {
  readonly tone?: 'info' | 'warning' | 'error'
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <div className={classNames(styles.notice, styles[tone])} role={tone === 'error' ? 'alert' : 'status'}>
      <span className={styles.mark} role="img" aria-label={WORDS[tone]}>
        {MARKS[tone]}
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children && <div className={styles.body}>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}
