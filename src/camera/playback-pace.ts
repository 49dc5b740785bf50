/**
 * A recording plays at its own speed, but never so fast that pictures are further apart than this,
 * seconds of recording: five of them in the shortest hold that a value is taken from.
 */
export const WIDEST_SPACING = 0.1
/** The slowest that browsers play at is a sixteenth; below that a video element gives up. */
const SLOWEST = 0.0625

/**
 * The speed to play at when dealing with one picture takes `elapsed` milliseconds. Unlike a camera, a
 * recording can wait for a slow machine.
 */
export const playbackRate = (elapsed: number) =>
  Math.min(1, Math.max(SLOWEST, (1000 * WIDEST_SPACING) / Math.max(elapsed, 1)))
