import type { ErrorEvidence } from '../error/evidence/error-evidence'
import { isChange } from '../error/verdict'
import { isMissing } from '../math/missing'
import { MOVEMENTS } from '../movements/catalogue'
import type { MovementSide } from '../run/movement-side'
import { compareSides } from './comparison'
import type { MeasuredEncounter } from './contents'
import { measuredValue, sidesOf } from './measured-value'

/**
 * What was less than the rest of it in a session, and so is looked at again first: a side that moves less
 * than the other beyond the measurement error, and a value that lies below the published range with all of
 * its ±. Of active movement alone. It is no finding: it only chooses what a short check asks for.
 */
export function limitedIn(session: MeasuredEncounter, evidence: ErrorEvidence): readonly MovementSide[] {
  const lesser = compareSides(session, evidence).flatMap(({ movement, mode, difference, verdict }) => {
    if (mode !== 'active') return []
    if (isMissing(verdict) || !isChange(verdict) || isMissing(difference)) return []
    return { movement: movement.id, side: difference > 0 ? ('right' as const) : ('left' as const) }
  })
  const below = MOVEMENTS.flatMap((movement) =>
    sidesOf(movement).flatMap((side): MovementSide[] => {
      const band = movement.references.find(({ low, high }) => high > low)
      const value = measuredValue(session.trials, movement, side)
      if (!band || isMissing(value) || isMissing(value.uncertainty)) return []
      const isBelow = value.mean + value.uncertainty < band.low
      return isBelow ? [{ movement: movement.id, ...(side && { side }) }] : []
    }),
  )
  return [...lesser, ...below]
}
