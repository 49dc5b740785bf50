import { degrees } from '../../math/units'

export const NORKIN_WHITE = 'Norkin & White, Measurement of Joint Motion, 5th ed.'

/** What the person hears while the neutral is taken. */
export const SEATED_STILL = 'Sit relaxed and still'
export const STANDING_STILL = 'Stand relaxed and still'
export const HELD_STILL = 'Hold it there, still'

/** A resting arm hangs up to some 15° from the trunk, and an elbow rests bent by as much. */
export const AT_REST = degrees(30)
