import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Link } from 'react-aria-components'
import styles from './Button.module.css'
import { classNames } from './class-names'

interface Look {
  /** `primary` once a screen; `quiet` for actions in rows and headers; `danger` for what erases. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  /** `stage` is 64 px high, for hands that are two metres away from the other end of the cable. */
  readonly size?: 'normal' | 'stage'
  readonly className?: string
  readonly children: ReactNode
}

const look = ({ variant = 'secondary', size = 'normal', className }: Omit<Look, 'children'>) =>
  classNames(styles.button, styles[variant], size === 'stage' && styles.stage, className)

/** A button. Takes what React Aria's button takes: `onPress`, `isDisabled`, `type`. */
export function Button({
  variant,
  size,
  className,
  ...props
}: Look & Omit<AriaButtonProps, 'className' | 'children'>) {
  return (
    <AriaButton
      {...props}
      className={look({
        ...(variant && { variant }),
        ...(size && { size }),
        ...(className && { className }),
      })}
    />
  )
}

/** A link that looks like a button. `to` is a path of the app: `/client/42`. */
export function ButtonLink({
  to,
  variant,
  size,
  className,
  children,
  ...aria
}: Look & { readonly to: string; readonly 'aria-label'?: string }) {
  return (
    <Link
      {...aria}
      href={`#${to}`}
      className={look({
        ...(variant && { variant }),
        ...(size && { size }),
        ...(className && { className }),
      })}
    >
      {children}
    </Link>
  )
}
