import { SURE_ENOUGH } from '../body/landmarks'
import type { LandmarkName, Side } from '../body/skeleton'
import { everyMovement, type Gate, type GateSubject, type GateValue, PASS } from './gate'
import { neededLandmarks } from './needed'

/** Percent. On the phantom one straight picture in a hundred has a needed landmark below it. */
const UNSURE = 40
const REFUSED = 100 * SURE_ENOUGH

/** What has to lie in the picture without anything being measured on it alone. */
function isSpare(landmark: LandmarkName, { id, region, view }: GateSubject, side: Side): boolean {
  // Of the shoulder's angles only a rotation hangs on the hand.
  if (region === 'shoulder') return landmark === `${side}_wrist` && !id.endsWith('rotation')
  // From behind the head is in the picture and the nose is not to be seen.
  return region === 'whole-body' && view === 'back' && landmark === 'nose'
}

/** The network is sure of every landmark that the measure needs. */
export const confidence: Gate = {
  id: 'confidence',
  unit: '%',
  steady: true,
  badness: (value) => -value,
  appliesTo: everyMovement,
  measure({ pose, movement, side }) {
    if (pose.people === 0) return undefined
    let least: GateValue | undefined
    for (const landmark of neededLandmarks(movement, side, pose)) {
      if (isSpare(landmark, movement, side)) continue
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
