import { everyMovement, type Gate, PASS } from './gate'

/** Degrees a second. */
const WARNED = 120

/** The movement is slow enough for the camera. */
export const speed: Gate = {
  id: 'speed',
  unit: '°/s',
  steady: false,
  badness: Math.abs,
  appliesTo: everyMovement,
  measure: ({ speed: value }) => (value === undefined ? undefined : { value: Math.abs(value) }),
  judge: ({ value }) => (value <= WARNED ? PASS : { status: 'warn', instruction: 'slower' }),
}
