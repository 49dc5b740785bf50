import { StorageError, type Undo } from '../../storage/repositories'
import { say, text } from '../../text/text'
import { toast } from '../../ui/toast'

/** Tells that something did not happen, and why. */
const tell = (message: string, error: unknown) =>
  toast(
    say(message, { reason: text.saving.reasons[error instanceof StorageError ? error.problem : 'failed'] }),
  )

/**
 * Runs a change on the disk and tells how it went: `done` with its undo, or that nothing changed and
 * why. Returns whether it went through.
 */
export async function attempt(change: () => Promise<Undo>, done: string): Promise<boolean> {
  try {
    const undo = await change()
    toast(done, async () => {
      try {
        await undo()
      } catch (error) {
        tell(text.saving.notUndone, error)
      }
    })
    return true
  } catch (error) {
    tell(text.saving.notChanged, error)
    return false
  }
}

/** The same for a change without a way back; returns its result, or nothing where it failed. */
export async function attemptOnce<Value>(change: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await change()
  } catch (error) {
    tell(text.saving.notChanged, error)
    return undefined
  }
}
