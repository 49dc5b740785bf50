import { degrees } from '../../math/units'

export const NORKIN_WHITE = 'Norkin & White, Measurement of Joint Motion, 5th ed.'

/** A resting arm hangs up to some 15° from the trunk, and an elbow rests bent by as much. */
export const AT_REST = degrees(30)
