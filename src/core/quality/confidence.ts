import { SURE_ENOUGH } from '../landmarks'
import { everyMovement, type Gate, type GateValue, PASS } from './gate'
import { neededLandmarks } from './needed'

/** Percent. On the phantom one straight picture in a hundred has a needed landmark below it. */
const UNSURE = 40
const REFUSED = 100 * SURE_ENOUGH

/** The network is sure of every landmark that the measure needs. */
export const confidence: Gate = {
  id: 'confidence',
  name: 'Seen clearly',
  meaning: 'confidence of the least sure landmark',
  unit: '%',
  reason:
    'Refused below 30 %, the limit of the makers of MoveNet for using a landmark. Warned below 40 %: ' +
    'in good light the least sure landmark of a measured segment is above it in 97 of 100 pictures of our phantom.',
  steady: true,
  badness: (value) => -value,
  appliesTo: everyMovement,
  measure({ pose, movement, side }) {
    if (pose.people === 0) return undefined
    let least: GateValue | undefined
    for (const landmark of neededLandmarks(movement, side, pose)) {
      // The hand has to be in the picture, but of the shoulder's angles only a rotation hangs on it alone.
      const isSpare = movement.region === 'shoulder' && !movement.id.endsWith('rotation')
      if (isSpare && landmark === `${side}_wrist`) continue
      const value = 100 * (pose.imageLandmarks[landmark]?.score ?? 0)
      if (least === undefined || value < least.value) least = { value, landmark }
    }
    return least
  },
  judge({ value }) {
    if (value >= UNSURE) return PASS
    return value < REFUSED
      ? { status: 'refuse', instruction: 'clear-view', reason: 'landmark-unsure' }
      : { status: 'warn', instruction: 'clear-view' }
  },
}
