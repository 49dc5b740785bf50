import { type Missing, missing } from '../../math/missing'
import { type Degrees, degrees } from '../../math/units'

/** What a therapist read off a goniometer for the movement that a trial measured. */
export interface GoniometerReading {
  /** In the trial's own sense: zero and positive direction as the movement defines them. */
  readonly degrees: Degrees
  /** Who read it: a name or initials. */
  readonly rater?: string
  /** ISO 8601. */
  readonly enteredAt: string
}

/** What a joint can be read at, with room for hyperextension and mobile shoulders, degrees. */
export const GONIOMETER_RANGE = { min: -30, max: 220 } as const

/** Whether a goniometer can have been read at this angle. */
export const isGoniometerAngle = (value: number) =>
  value >= GONIOMETER_RANGE.min && value <= GONIOMETER_RANGE.max

/** What a person typed, as degrees: "124", "124.5", "124,5°", "−5". Missing where it is none of these. */
export function readDegrees(text: string): Degrees | Missing {
  const plain = text.trim().replace(/\s*°$/, '').replace(',', '.').replace('−', '-')
  const isNumber = /^[+-]?\d{1,3}(\.\d+)?$/.test(plain)
  return isNumber && isGoniometerAngle(Number(plain)) ? degrees(Number(plain)) : missing('not-measured')
}
