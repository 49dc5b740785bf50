import { StorageError, type StorageProblem, type Undo } from '../../storage/repositories'
import { toast } from '../../ui/toast'

const REASONS: Readonly<Record<StorageProblem, string>> = {
  full: 'this device has no space left',
  unavailable: 'the storage of this page cannot be reached',
  gone: 'it, or what it belongs to, was erased meanwhile',
  failed: 'the disk did not take it',
}

const reasonOf = (error: unknown) => REASONS[error instanceof StorageError ? error.problem : 'failed']

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
        toast(`That could not be undone: ${reasonOf(error)}.`)
      }
    })
    return true
  } catch (error) {
    toast(`Nothing was changed: ${reasonOf(error)}.`)
    return false
  }
}

/** The same for a change without a way back; returns its result, or nothing where it failed. */
export async function attemptOnce<Value>(change: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await change()
  } catch (error) {
    toast(`Nothing was changed: ${reasonOf(error)}.`)
    return undefined
  }
}
