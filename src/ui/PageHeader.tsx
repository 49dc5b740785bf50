import type { ReactNode } from 'react'
import styles from './PageHeader.module.css'

/** The top of a screen: where one is, what it is about, and the screen's own actions. */
export function PageHeader({
  title,
  detail,
  back,
  actions,
}: {
  readonly title: ReactNode
  readonly detail?: ReactNode
  /** The screen above this one; `to` is a path of the app. */
  readonly back?: { readonly to: string; readonly label: string }
  readonly actions?: ReactNode
}) {
  return (
    <header className={styles.header}>
      {back && (
        <a className={styles.back} href={`#${back.to}`}>
          <span aria-hidden="true">←</span> {back.label}
        </a>
      )}
      <div className={styles.row}>
        <div className={styles.words}>
          <h1>{title}</h1>
          {detail && <div className={styles.detail}>{detail}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </header>
  )
}
