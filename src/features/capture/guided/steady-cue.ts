import type { Cue } from './cues'

/** What is to be put right stays on the stage for so long, milliseconds, before another such line takes its place. */
const STAYS_FOR = 2_000
/** What is said when all is well comes after so long without a complaint, milliseconds. */
const WELL_AFTER = 600
/** A remark is made where it has held for so long, milliseconds: a single frame is none. */
const REMARK_AFTER = 700

/**
 * Keeps the line on the stage from flickering: what is to be put right stays long enough to be read, a
 * remark is made once, and what to do is said at once.
 *
 * Lifetime: one recording.
 */
export class SteadyCue {
  #shown: Cue | undefined
  #since = Number.NEGATIVE_INFINITY
  #complainedAt = Number.NEGATIVE_INFINITY
  #remark: { readonly words: string; readonly since: number } | undefined
  readonly #made = new Map<string, number>()

  /** @param now milliseconds, of any clock that only rises. */
  next(cue: Cue, now: number): string {
    if (cue.isToPutRight) this.#complainedAt = now
    if (this.#shown?.words !== cue.words && this.#mayChange(cue, now)) {
      this.#shown = cue
      this.#since = now
    }
    return this.#remarkOn(cue, now) ?? this.#shown?.words ?? cue.words
  }

  #mayChange(next: Cue, now: number) {
    if (!this.#shown?.isToPutRight) return true
    if (next.isToPutRight) return now - this.#since >= STAYS_FOR
    return now - this.#complainedAt >= WELL_AFTER
  }

  /** A remark while it is made: once a run each, for as long as a line stays. */
  #remarkOn({ remark }: Cue, now: number): string | undefined {
    if (remark === undefined) {
      this.#remark = undefined
      return undefined
    }
    if (this.#remark?.words !== remark) this.#remark = { words: remark, since: now }
    if (now - this.#remark.since < REMARK_AFTER) return undefined
    const madeAt = this.#made.get(remark) ?? now
    this.#made.set(remark, madeAt)
    return now - madeAt < STAYS_FOR ? remark : undefined
  }
}
