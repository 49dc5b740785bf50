import { type ComponentType, lazy } from 'react'

/** A part of the app did not come. What was measured is not touched by it. */
export class PartUnavailable extends Error {
  /** Has the part asked for once more when it is next shown. */
  readonly again: () => void

  constructor(cause: unknown, again: () => void) {
    super('a part of the app could not be loaded', { cause })
    this.name = 'PartUnavailable'
    this.again = again
  }
}

/** A component that is loaded when it is first shown, or before. */
export type LazyPart<Props> = ComponentType<Props> & {
  /** Loads it ahead. That it fails is told when it is shown, after another try. */
  readonly preload: () => void
}

/**
 * A component in a file of its own. Where that file does not come, showing it throws
 * {@link PartUnavailable}; React's own `lazy` would fail for ever after.
 *
 * @param load imports the component; what has come once stays in memory.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let loading: Promise<ComponentType<Props>> | undefined
  const loaded = () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
  const make = () =>
    lazy(async () => {
      try {
        return { default: await loaded() }
      } catch (error) {
        throw new PartUnavailable(error, () => {
          Current = make()
        })
      }
    })
  let Current: ComponentType<Props> = make()

  const part = (props: Props) => <Current {...props} />
  return Object.assign(part, { preload: () => void loaded().catch(() => {}) })
}
