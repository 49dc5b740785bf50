import type { DownloadProgress } from '../pose/engine'
import type { PoseEstimator } from '../pose/estimator'

/** How a load goes, for whoever waits for it. */
export interface Loading {
  readonly onProgress?: DownloadProgress
  /** The networks are there; a first picture goes through them. */
  readonly onWarmUp?: () => void
  /** Calls it off, while it waits for its turn or loads. */
  readonly signal?: AbortSignal
}

/** What `create` is told beyond that. */
export interface SlotLoading extends Loading {
  /** Whether somebody waits for it by now. */
  readonly isAwaited: () => boolean
}

/** An estimator that one holder has, and nobody else until it is let go. */
export interface Held {
  readonly estimator: PoseEstimator
  /** It works and stays loaded for whoever asks next. Does nothing once it is let go. */
  release(): void
  /** It failed, with `error` where that is known: it is disposed of. Does nothing once it is let go. */
  discard(error?: unknown): void
}

/** The same, with what the estimator was asked to be. */
export interface Lease<Wanted> extends Held {
  readonly wanted: Wanted
}

interface SlotOptions<Wanted> {
  readonly create: (wanted: Wanted, loading: SlotLoading) => Promise<PoseEstimator>
  readonly isSame: (one: Wanted, other: Wanted) => boolean
  /** How long an estimator that nobody has stays loaded, milliseconds; 0: it is given up at once. */
  readonly keptWarm: () => number
}

interface Loaded<Wanted> {
  readonly wanted: Wanted
  readonly estimator: PoseEstimator
}

interface Ahead<Wanted> {
  readonly wanted: Wanted
  readonly control: AbortController
  /** Whoever waits for it by now. */
  awaiting?: Loading
}

const quietly = (ending: Promise<unknown>) => ending.catch(() => {})

/**
 * A place for one estimator: loaded ahead, held by one, kept warm for the next, or none. Whoever asks
 * waits for their turn, and within a turn nobody else loads, resets or disposes: there are never two
 * estimators in the slot, and none is left over when a load is called off or a reset fails.
 *
 * Lifetime: that of its pool, which closes it.
 */
export class EstimatorSlot<Wanted> {
  readonly #options: SlotOptions<Wanted>
  /** Ends with the last turn that was asked for. */
  #turns: Promise<void> = Promise.resolve()
  #warm: Loaded<Wanted> | undefined
  #cooling: ReturnType<typeof setTimeout> | undefined
  #ahead: Ahead<Wanted> | undefined
  #isClosed = false

  constructor(options: SlotOptions<Wanted>) {
    this.#options = options
  }

  /** The estimator, once it is free and loaded. Rejects with what `create` fails with, or when called off. */
  acquire(wanted: Wanted, loading: Loading = {}): Promise<Lease<Wanted>> {
    const ahead = this.#ahead
    if (ahead && this.#options.isSame(ahead.wanted, wanted)) ahead.awaiting = loading
    else ahead?.control.abort()
    return this.#take(wanted, { ...loading, isAwaited: () => true })
  }

  /** Loads what is about to be asked for. That it fails nobody is told: whoever acquires it tries again, and is. */
  loadAhead(wanted: Wanted): void {
    const { isSame } = this.#options
    const isOnItsWay = this.#ahead && isSame(this.#ahead.wanted, wanted)
    if (this.#isClosed || isOnItsWay || (this.#warm && isSame(this.#warm.wanted, wanted))) return
    this.#ahead?.control.abort()
    const ahead: Ahead<Wanted> = { wanted, control: new AbortController() }
    this.#ahead = ahead
    const loading: SlotLoading = {
      onProgress: (loaded, total) => ahead.awaiting?.onProgress?.(loaded, total),
      onWarmUp: () => ahead.awaiting?.onWarmUp?.(),
      signal: ahead.control.signal,
      isAwaited: () => ahead.awaiting !== undefined,
    }
    void quietly(this.#take(wanted, loading).then((lease) => lease.release())).finally(() => {
      if (this.#ahead === ahead) this.#ahead = undefined
    })
  }

  /** Gives up what nobody has; what somebody has goes when they let it go. Nothing stays loaded any more. */
  close(): void {
    this.#isClosed = true
    this.#ahead?.control.abort()
    const warm = this.#takeWarm()
    if (warm) void quietly(warm.estimator.dispose())
  }

  async #take(wanted: Wanted, loading: SlotLoading): Promise<Lease<Wanted>> {
    const end = await this.#turn(loading.signal)
    try {
      const estimator = (await this.#reuse(wanted)) ?? (await this.#options.create(wanted, loading))
      const loaded = { wanted, estimator }
      if (loading.signal?.aborted) {
        this.#keep(loaded)
        throw loading.signal.reason
      }
      return this.#lease(loaded, end)
    } catch (error) {
      end()
      throw error
    }
  }

  /** Waits until everybody who asked before is done. Returns how the turn ends. */
  async #turn(signal: AbortSignal | undefined): Promise<() => void> {
    let end = () => {}
    const mine = new Promise<void>((resolve) => {
      end = resolve
    })
    const before = this.#turns
    this.#turns = before.then(() => mine)
    try {
      await unless(signal, before)
    } catch (error) {
      end()
      throw error
    }
    return end
  }

  #lease(loaded: Loaded<Wanted>, end: () => void): Lease<Wanted> {
    let isHeld = true
    const letGo = (act: () => Promise<unknown>) => () => {
      if (!isHeld) return
      isHeld = false
      void quietly(act()).then(end)
    }
    return {
      ...loaded,
      release: letGo(async () => this.#keep(loaded)),
      discard: letGo(() => loaded.estimator.dispose()),
    }
  }

  /** The warm one, if it is what is wanted and still answers. Otherwise it is gone before another is loaded. */
  async #reuse(wanted: Wanted): Promise<PoseEstimator | undefined> {
    const warm = this.#takeWarm()
    if (!warm) return undefined
    if (this.#options.isSame(warm.wanted, wanted)) {
      const answers = await warm.estimator.reset().then(
        () => true,
        () => false,
      )
      if (answers) return warm.estimator
    }
    await quietly(warm.estimator.dispose())
    return undefined
  }

  #keep(loaded: Loaded<Wanted>) {
    const keptWarm = this.#isClosed ? 0 : this.#options.keptWarm()
    if (keptWarm === 0) return void quietly(loaded.estimator.dispose())
    this.#warm = loaded
    this.#cooling = setTimeout(() => {
      this.#warm = undefined
      void quietly(loaded.estimator.dispose())
    }, keptWarm)
  }

  #takeWarm(): Loaded<Wanted> | undefined {
    clearTimeout(this.#cooling)
    const warm = this.#warm
    this.#warm = undefined
    return warm
  }
}

/** What a promise gives, unless the signal comes first. */
function unless<Value>(signal: AbortSignal | undefined, promise: Promise<Value>): Promise<Value> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
