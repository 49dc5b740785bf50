import type { MeasurementError } from '../error/measurement-error'
import type { MethodDifference } from '../error/method'
import type { Verdict } from './comparison'

const OF_CHANGE: Readonly<Record<Verdict, string>> = {
  more: 'more movement than before, beyond measurement error',
  less: 'less movement than before, beyond measurement error',
  'no-change-beyond-error': 'no change that can be told from measurement error',
  'error-unknown': 'measurement error not known yet for this movement',
}

const OF_SIDES: Readonly<Record<Verdict, string>> = {
  more: 'more on the left, beyond measurement error',
  less: 'more on the right, beyond measurement error',
  'no-change-beyond-error': 'no difference that can be told from measurement error',
  'error-unknown': 'measurement error not known yet for this movement',
}

/** What a change from before to after comes to, in the words that every screen and report uses. */
export const describeChange = (verdict: Verdict) => OF_CHANGE[verdict]

/** What a difference of left minus right comes to, in words. */
export const describeSides = (verdict: Verdict) => OF_SIDES[verdict]

const OF_METHODS: Readonly<Record<MethodDifference, string>> = {
  model: 'measured with different models',
  'measurement-version': 'measured with different versions of the measurement',
  'placed-points': 'with points placed by hand in one of the two only',
  backend: 'computed on different backends',
  source: 'recorded from different kinds of source',
}

/** In what two values were not measured alike, in words. */
export const describeMethodDifference = (difference: MethodDifference) => OF_METHODS[difference]

/** Which measurement error a verdict rests on, for the end of a line: "MDC95 8°, from the literature". */
export const describeError = ({ mdc95, origin }: MeasurementError) =>
  `MDC95 ${Number(mdc95.toFixed(1))}°, from ${origin}`
