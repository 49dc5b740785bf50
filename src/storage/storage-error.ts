/**
 * Why the disk did not do what was asked. `full`: no space is left. `unavailable`: the browser keeps
 * no data for this page (private mode, blocked, or closed by a newer version in another tab). `gone`:
 * what was to be changed, or what it belongs to, has been erased meanwhile. `failed`: anything else. In
 * each case nothing was half-written.
 */
export type StorageProblem = 'full' | 'unavailable' | 'gone' | 'failed'

export class StorageError extends Error {
  readonly problem: StorageProblem
  constructor(problem: StorageProblem, cause?: unknown) {
    super(problem, { cause })
    this.name = 'StorageError'
    this.problem = problem
  }
}

const UNAVAILABLE = new Set([
  'OpenFailedError',
  'DatabaseClosedError',
  'MissingAPIError',
  'InvalidStateError',
  'SecurityError',
  'NotFoundError',
  'VersionError',
])

/** The names along a chain of errors: the browser's own stands inside Dexie's, or its cause. */
function* namesOf(error: unknown): Generator<string> {
  let current = error
  for (let depth = 0; depth < 8 && current instanceof Object; depth += 1) {
    const { name, inner, cause } = current as { name?: unknown; inner?: unknown; cause?: unknown }
    if (typeof name === 'string') yield name
    current = inner ?? cause
  }
}

/** Any error of a database call as a {@link StorageError}. */
function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error
  const names = [...namesOf(error)]
  if (names.includes('QuotaExceededError')) return new StorageError('full', error)
  if (names.some((name) => UNAVAILABLE.has(name))) return new StorageError('unavailable', error)
  return new StorageError('failed', error)
}

/** Runs a database call; whatever it throws comes out as a {@link StorageError}. */
export async function guarded<Value>(call: () => PromiseLike<Value>): Promise<Value> {
  try {
    return await call()
  } catch (error) {
    throw toStorageError(error)
  }
}
