import type { Seconds } from '../core/math/units'

/** What is kept of a frame; it holds memory until it is closed. */
interface Kept {
  readonly context: { readonly time: Seconds }
  readonly bytes: number
  close(): void
}

/**
 * Frames of the stretch that is being recorded, in rising order of time, of which a few may be wanted
 * once it is known what the stretch was. Bounded in bytes: when there are too many, every second one
 * is let go, so that a long hold is kept as evenly as a short one, only more sparsely.
 *
 * Lifetime: one measurement. Whatever leaves, unless it was taken, is closed.
 */
export class KeptFrames<Frame extends Kept> {
  readonly #mostBytes: number
  #frames: Frame[] = []

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
  }

  get bytes() {
    return this.#frames.reduce((sum, frame) => sum + frame.bytes, 0)
  }

  add(frame: Frame): void {
    this.#frames.push(frame)
    // From the newest one backwards, so that it stays.
    if (this.bytes > this.#mostBytes) this.#keep((index, count) => (count - 1 - index) % 2 === 0)
  }

  /** Takes out up to `count` frames, spread over a stretch; whoever asks closes them. */
  take(from: Seconds, to: Seconds, count: number): readonly Frame[] {
    const within = this.#frames.filter(({ context: { time } }) => time >= from && time <= to)
    const taken = spread(within, count)
    this.#frames = this.#frames.filter((frame) => !taken.includes(frame))
    return taken
  }

  /** Lets go of what is older than `time`. */
  dropBefore(time: number): void {
    this.#keep((index) => (this.#frames[index]?.context.time ?? 0) >= time)
  }

  clear(): void {
    this.#keep(() => false)
  }

  #keep(isKept: (index: number, count: number) => boolean) {
    const all = this.#frames
    const kept = all.filter((_, index) => isKept(index, all.length))
    for (const frame of all) if (!kept.includes(frame)) frame.close()
    this.#frames = kept
  }
}

/** `count` of the items, from the middles of as many equal parts; all where there are no more. */
function spread<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items
  return Array.from({ length: count }, (_, part) =>
    Math.floor(((part + 0.5) * items.length) / count),
  ).flatMap((index) => items.slice(index, index + 1))
}
