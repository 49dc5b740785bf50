import { everyMovement, type Gate, PASS } from './gate'

/** Seconds. A camera that repeats each picture once or twice is far below. */
const REFUSED = 1

/**
 * The camera goes on: a frozen one sends the last picture again and again, and whoever is in it seems
 * to hold perfectly. Asked of live cameras only; a recording without noise may show somebody still.
 */
export const frozen: Gate = {
  id: 'frozen',
  unit: 's',
  steady: false,
  badness: (value) => value,
  appliesTo: everyMovement,
  measure: ({ pose }) => (pose.source === 'webcam' ? { value: pose.unchangedFor ?? 0 } : undefined),
  judge: ({ value }) =>
    value <= REFUSED
      ? PASS
      : { status: 'refuse', instruction: 'camera-stands-still', reason: 'camera-frozen' },
}
