import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast'

export interface ToastContent {
  readonly message: string
  /** Takes back what the message reports. */
  readonly undo?: () => void | Promise<void>
}

/** Long enough to read and reach "Undo" (WCAG 2.2.1 wants time enough; hovering stops the clock). */
const TIMEOUT = 10_000

/**
 * Lifetime: module-wide; a message outlives the screen that reports it, because "Deleted · Undo" has
 * to stay while the app goes back to the list.
 */
export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 })

/** Tells something that went as wanted, with a way back where there is one. */
export const toast = (message: string, undo?: ToastContent['undo']) =>
  toastQueue.add({ message, ...(undo && { undo }) }, { timeout: TIMEOUT })
