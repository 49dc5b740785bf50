import { everyMovement, type Gate, PASS } from './gate'

/** Degrees a second. */
const WARNED = 120

/** The movement is slow enough for the camera. */
export const speed: Gate = {
  id: 'speed',
  name: 'Speed',
  meaning: 'speed of the measured angle',
  unit: '°/s',
  reason:
    'Warned beyond 120°/s: at fifteen frames a second that is 8° from one frame to the next, as wide as the band that ' +
    'a hold is looked for in, and in dim light the limb is blurred over 4° (exposure of 1/30 s).',
  steady: false,
  badness: Math.abs,
  appliesTo: everyMovement,
  measure: ({ speed: value }) => (value === undefined ? undefined : { value: Math.abs(value) }),
  judge: ({ value }) => (value <= WARNED ? PASS : { status: 'warn', instruction: 'slower' }),
}
