import { StorageError, type StorageProblem } from '../../storage/repositories'
import { useFollowed } from './use-followed'

/** What a screen knows of something on the disk. */
export type Stored<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly problem: StorageProblem }

const LOADING = { status: 'loading' } as const

/**
 * Reads from the disk, and again after each change there, in this tab or another. `dependencies`
 * say when to ask anew, as with an effect.
 */
export function useStored<Value>(
  read: () => Promise<Value>,
  dependencies: readonly unknown[],
): Stored<Value> {
  const stored = useFollowed(async (): Promise<Stored<Value>> => {
    try {
      return { status: 'ready', value: await read() }
    } catch (error) {
      return { status: 'failed', problem: error instanceof StorageError ? error.problem : 'failed' }
    }
  }, dependencies)
  return stored ?? LOADING
}
