import type { MethodDifference } from '../../core/error/method'
import type { Verdict } from '../../core/error/verdict'

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

/** What a difference comes to. */
export const verdicts: Readonly<Record<Comparison, Readonly<Record<Verdict, string>>>> = {
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

/** In what two values were not measured alike. */
const methods: Readonly<Record<MethodDifference, string>> = {
  model: 'measured with different models',
  'measurement-version': 'measured with different versions of the measurement',
  mode: 'one moved alone, the other with help or by somebody else',
  'placed-points': 'with points placed by hand in one of the two only',
  backend: 'computed on different backends',
  source: 'recorded from different kinds of source',
}

/** What stands around a verdict. `{way}` is which of two values is larger: more, less, or neither. */
export const comparisons = {
  methods,
  noVerdict: 'no verdict: {methods}',
  nothingSaid: 'nothing is said: {methods}',
  changedBy: 'changed by {amount}, beyond measurement error ({error})',
  liveCompared: 'the live values of both are compared, since one of the two was not refined',
  /** How a value stands to the one last time. */
  lastTime:
    '{way, select, more {{amount} more than last time} less {{amount} less than last time} other {the same as last time}}',
  /** How the side that is looked at stands to the other one, `{side}`. */
  otherSide:
    '{way, select, more {{amount} more than {side, select, left {left} other {right}}} less {{amount} less than {side, select, left {left} other {right}}} other {the same as {side, select, left {left} other {right}}}}',
  /** On which side more was measured; the difference is left minus right. */
  moreOnSide:
    '{way, select, more {{amount} more on the left} less {{amount} more on the right} other {the same on both sides}}',
}
