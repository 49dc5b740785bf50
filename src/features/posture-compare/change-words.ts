import type { PostureChange } from '../../core/assessment/posture-comparison'
import { isMissing } from '../../core/math/missing'
import type { PostureStatistic } from '../../core/posture/capture/analyse-capture'
import type { PostureMeasure } from '../../core/posture/measures/measure'
import { directionText, valueText } from '../posture-sheet/posture-words'

const withDirection = (measure: PostureMeasure, { value }: PostureStatistic) =>
  [valueText(value, measure.unit), directionText(measure, value)].filter(Boolean).join(' ')

/** "1.2° left higher → 4.0° left higher"; empty where one of the two is missing. */
export function changedFromTo({ measure, before, after }: PostureChange): string {
  if (isMissing(before) || isMissing(after)) return ''
  return `${withDirection(measure, before)} → ${withDirection(measure, after)}`
}
