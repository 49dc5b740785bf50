import type { ReactNode } from 'react'
import type { Side } from '../../core/body/skeleton'
import { classNames } from '../class-names'
import styles from './Plot.module.css'

/**
 * What a chart is drawn in. Places across are percentages of its width, so that nothing has to be measured and
 * it prints as it looks. The side's colour is `--side` in it, and not set where there is no side.
 */
export function Plot({
  height,
  side,
  label,
  className,
  children,
}: {
  /** CSS pixels. */
  readonly height: number
  readonly side?: Side | undefined
  /** What is read out; without it the chart is left out, because words beside it say the same. */
  readonly label?: string
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <svg
      className={classNames(styles.plot, side && styles[side], className)}
      height={height}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined || undefined}
    >
      {children}
    </svg>
  )
}
