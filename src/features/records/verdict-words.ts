import type { Side } from '../../core/body/skeleton'
import type { MethodDifference } from '../../core/error/method'
import type { Verdict } from '../../core/error/verdict'
import { formatDegrees } from '../../ui/format'

/** What two values are of; each has words of its own for what their difference comes to. */
export type Comparison =
  /** One movement before and after. */
  | 'change'
  /** Left against right; the difference is left minus right. */
  | 'sides'
  /** The side that is looked at against the other. */
  | 'this-side'
  /** One posture measure before and after: more is no better than less. */
  | 'posture'

const WORDS: Readonly<Record<Comparison, Readonly<Record<Verdict, string>>>> = {
  change: {
    more: 'more movement than before, beyond measurement error',
    less: 'less movement than before, beyond measurement error',
    'no-change-beyond-error': 'no change that can be told from measurement error',
    'error-unknown': 'measurement error not known yet for this movement',
  },
  sides: {
    more: 'more on the left, beyond measurement error',
    less: 'more on the right, beyond measurement error',
    'no-change-beyond-error': 'no difference that can be told from measurement error',
    'error-unknown': 'measurement error not known yet for this movement',
  },
  'this-side': {
    more: 'more than the other side, beyond measurement error',
    less: 'less than the other side, beyond measurement error',
    'no-change-beyond-error': 'no difference that can be told from measurement error',
    'error-unknown': 'measurement error not known yet for this movement',
  },
  posture: {
    more: 'changed beyond measurement error',
    less: 'changed beyond measurement error',
    'no-change-beyond-error': 'no change that can be told from measurement error',
    'error-unknown': 'measurement error not known yet for this measure',
  },
}

/** What a difference comes to, in the words that every screen and report uses. */
export const describeVerdict = (verdict: Verdict, of: Comparison) => WORDS[of][verdict]

const OF_METHODS: Readonly<Record<MethodDifference, string>> = {
  model: 'measured with different models',
  'measurement-version': 'measured with different versions of the measurement',
  'placed-points': 'with points placed by hand in one of the two only',
  backend: 'computed on different backends',
  source: 'recorded from different kinds of source',
}

/** In what two values were not measured alike, in words. */
export const describeMethodDifference = (difference: MethodDifference) => OF_METHODS[difference]

/** Said of values of which only one was refined. */
export const LIVE_COMPARED = 'the live values of both are compared, since one of the two was not refined'

const amount = (difference: number, decimals: 0 | 1) => formatDegrees(Math.abs(difference), { decimals })
const isNothing = (difference: number, decimals: 0 | 1) => Number(difference.toFixed(decimals)) === 0

/** How a value stands to the one last time: "17° more than last time". */
export function thanLastTime(difference: number, decimals: 0 | 1 = 0): string {
  if (isNothing(difference, decimals)) return 'the same as last time'
  return `${amount(difference, decimals)} ${difference > 0 ? 'more' : 'less'} than last time`
}

/** How the side that is looked at stands to the other: "17° less than left". */
export function thanOtherSide(difference: number, other: Side, decimals: 0 | 1 = 0): string {
  if (isNothing(difference, decimals)) return `the same as ${other}`
  return `${amount(difference, decimals)} ${difference > 0 ? 'more' : 'less'} than ${other}`
}

/** On which side more was measured: "17° more on the left"; `difference` is left minus right. */
export function moreOnSide(difference: number, decimals: 0 | 1 = 0): string {
  if (isNothing(difference, decimals)) return 'the same on both sides'
  return `${amount(difference, decimals)} more on the ${difference > 0 ? 'left' : 'right'}`
}
