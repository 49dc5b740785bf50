import { type ErrorEvidence, NO_EVIDENCE } from '../error/evidence/error-evidence'
import { type MethodDifference, methodDifferences } from '../error/method'
import { betweenRows } from '../error/posture/posture-question'
import { byPlacedPointsAlone } from '../error/posture/uncertainty'
import { type Judgement, judge, withheld } from '../error/verdict'
import { isMissing, type Missing, missing } from '../math/missing'
import { analyseCapture, type CaptureRow, type PostureStatistic } from '../posture/capture/analyse-capture'
import type { PostureCapture } from '../posture/capture/posture-capture'
import { POSTURE_MEASURES } from '../posture/measures/catalogue'
import type { PostureMeasure } from '../posture/measures/measure'

/** A posture measure in the same view of two sessions; `difference` is after minus before. */
export interface PostureChange extends Judgement {
  readonly measure: PostureMeasure
  readonly before: PostureStatistic | Missing
  readonly after: PostureStatistic | Missing
}

/** Models and code, as far as they matter, and whether points were placed in one of the two only. */
function differencesIn(
  { id }: PostureMeasure,
  captures: readonly [PostureCapture, PostureCapture],
  before: PostureStatistic,
  after: PostureStatistic,
): readonly MethodDifference[] {
  const found = methodDifferences(...captures)
  if (before.placed !== after.placed) return [...found, 'placed-points']
  const isByHand = before.placed && byPlacedPointsAlone(id)
  return isByHand ? found.filter((difference) => difference !== 'model') : found
}

const NOT_MEASURED = missing('not-measured')

function changeOf(
  measure: PostureMeasure,
  captures: readonly [PostureCapture, PostureCapture],
  rows: readonly [CaptureRow | undefined, CaptureRow | undefined],
  evidence: ErrorEvidence,
): PostureChange {
  const [first, second] = rows
  const [before, after] = [first?.reading ?? NOT_MEASURED, second?.reading ?? NOT_MEASURED]
  const row = { measure, before, after }
  if (isMissing(before)) return { ...row, ...withheld(before) }
  if (isMissing(after)) return { ...row, ...withheld(after) }
  if (!first || !second) return { ...row, ...withheld(NOT_MEASURED) }
  const question = betweenRows({ capture: captures[0], row: first }, { capture: captures[1], row: second })
  const methods = differencesIn(measure, captures, before, after)
  return { ...row, ...judge(after.value - before.value, question, methods, evidence) }
}

/**
 * Holds the same view of two sessions against each other, one row for each measure of the view that
 * either has a line for. Nothing at all where the views differ: a left and a right side do not compare.
 */
export function comparePosture(
  before: PostureCapture,
  after: PostureCapture,
  evidence: ErrorEvidence = NO_EVIDENCE,
): readonly PostureChange[] {
  if (before.view !== after.view) return []
  const [first, second] = [analyseCapture(before), analyseCapture(after)]
  return POSTURE_MEASURES.flatMap((measure) => {
    const same = ({ measure: { id } }: CaptureRow) => id === measure.id
    const rows = [first.find(same), second.find(same)] as const
    return rows[0] || rows[1] ? [changeOf(measure, [before, after], rows, evidence)] : []
  })
}
