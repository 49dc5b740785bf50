import { isMissing } from '../../core/missing'
import type { PostureTaken } from '../../core/posture/analyse-shot'
import type { PostureChange } from '../../core/posture/change'
import type { PostureMeasure } from '../../core/posture/measure'
import { directionText, valueText } from '../posture-sheet/posture-words'

const withDirection = (measure: PostureMeasure, { value }: PostureTaken) =>
  [valueText(value, measure.unit), directionText(measure, value)].filter(Boolean).join(' ')

/** "1.2° left higher → 4.0° left higher"; empty where one of the two is missing. */
export function changedFromTo({ measure, before, after }: PostureChange): string {
  if (isMissing(before) || isMissing(after)) return ''
  return `${withDirection(measure, before)} → ${withDirection(measure, after)}`
}
