import { type Seconds, seconds } from '../../math/units'
import type { Span } from './demonstration'

/** How long a demonstration takes: there, the hold, back, and a rest before it begins again. */
export interface Pace {
  readonly there: Seconds
  readonly hold: Seconds
  readonly rest: Seconds
}

/** Nobody is to hurry: an arm to the top in two seconds, a neck in one and a half. */
const LEAST = 1.3
const MOST = 2.2
const DEGREES_A_SECOND = 80
const REST = seconds(0.9)

/** How a movement over this span is shown that is asked to be held for so long. */
export const paceOf = ({ from, to }: Span, hold: Seconds): Pace => ({
  there: seconds(Math.min(MOST, Math.max(LEAST, Math.abs(to - from) / DEGREES_A_SECOND))),
  hold,
  rest: REST,
})

/** One round, seconds. */
export const roundOf = ({ there, hold, rest }: Pace): Seconds => seconds(2 * there + hold + rest)

const eased = (share: number) => (1 - Math.cos(Math.PI * Math.min(1, Math.max(0, share)))) / 2

/** How far the movement is so many seconds into a round, 0 at its start and 1 at its end. */
export function shareAt({ there, hold, rest }: Pace, time: number): number {
  const into = time - rest
  return into < there + hold ? eased(into / there) : 1 - eased((into - there - hold) / there)
}
