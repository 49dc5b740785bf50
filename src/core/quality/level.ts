import { everyMovement, type Gate, PASS } from './gate'

/** Degrees. */
const WARNED = 3
const REFUSED = 8

/** The camera stands upright: sensor, or an edge that somebody says is vertical. A picture alone cannot tell. */
export const level: Gate = {
  id: 'level',
  unit: '°',
  steady: true,
  badness: Math.abs,
  appliesTo: everyMovement,
  measure: ({ pose }) => pose.level && { value: pose.level.roll },
  judge({ value }) {
    const roll = Math.abs(value)
    if (roll <= WARNED) return PASS
    return roll > REFUSED
      ? { status: 'refuse', instruction: 'level-camera', reason: 'not-level' }
      : { status: 'warn', instruction: 'level-camera' }
  },
}
