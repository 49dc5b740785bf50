/**
 * A recording plays at its own speed, but never so fast that pictures are further apart than this,
 * seconds of recording: five of them in the shortest hold that a value is taken from.
 */
export const WIDEST_SPACING = 0.1
/** The slowest that browsers play at is a sixteenth; below that a video element gives up. */
const SLOWEST = 0.0625
/** The slowest of this many pictures decides: one quick answer on a busy machine promises nothing. */
const REMEMBERED = 5
/** What a picture is taken to need before the first ones have been dealt with, milliseconds: the slowest start. */
const FIRST_GUESS = 1600

/**
 * The speed to play a recording at, from how long its pictures take to deal with. Unlike a camera, a
 * recording can wait for a slow machine, and it begins slowly: people are still in its first second,
 * and that is where the neutral is taken from.
 *
 * Lifetime: one run of a recording.
 */
export class PlaybackPace {
  #recent: readonly number[] = [FIRST_GUESS]

  /** Notes that dealing with one picture took `elapsed` milliseconds. */
  dealtWith(elapsed: number) {
    this.#recent = [...this.#recent, elapsed].slice(-REMEMBERED)
  }

  /** As `HTMLMediaElement.playbackRate`, at most 1. */
  get rate() {
    return Math.min(1, Math.max(SLOWEST, (1000 * WIDEST_SPACING) / Math.max(...this.#recent, 1)))
  }
}
