import { isMissing, type Missing, missing } from '../../math/missing'
import { analyseCapture, type CaptureRow, type PostureStatistic } from '../../posture/capture/analyse-capture'
import type { PostureCapture } from '../../posture/capture/posture-capture'
import { POSTURE_MEASURES } from '../../posture/measures/catalogue'
import type { PostureMeasure } from '../../posture/measures/measure'
import { type MethodDifference, methodDifferences, shiftsNumbers } from '../method'
import { NO_POSTURE_EVIDENCE, type PostureEvidence, type PostureMdc, postureMdc } from './mdc'
import { byPlacedPointsAlone } from './uncertainty'

/** What a difference comes to. `error-unknown`: nothing says how well the measure repeats, so nothing is said. */
export type PostureVerdict = 'change-beyond-error' | 'no-change-beyond-error' | 'error-unknown'

/** A posture measure in the same view of two sessions. */
export interface PostureChange {
  readonly measure: PostureMeasure
  readonly before: PostureStatistic | Missing
  readonly after: PostureStatistic | Missing
  /** After minus before, in the measure's own unit and sign. */
  readonly difference: number | Missing
  readonly mdc: PostureMdc | Missing
  /** Missing where a value is, and `different-methods` where the numbers do not compare. */
  readonly verdict: PostureVerdict | Missing
  /** In what the two were not measured alike. */
  readonly methodDifferences: readonly MethodDifference[]
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

function verdictOn(
  difference: number,
  mdc: PostureMdc | Missing,
  differences: readonly MethodDifference[],
): PostureVerdict | Missing {
  if (differences.some(shiftsNumbers)) return missing('different-methods')
  if (isMissing(mdc)) return 'error-unknown'
  return Math.abs(difference) > mdc.value ? 'change-beyond-error' : 'no-change-beyond-error'
}

const NOT_MEASURED = missing('not-measured')

function changeOf(
  measure: PostureMeasure,
  captures: readonly [PostureCapture, PostureCapture],
  rows: readonly [CaptureRow | undefined, CaptureRow | undefined],
  evidence: PostureEvidence,
): PostureChange {
  const [first, second] = rows
  const [before, after] = [first?.reading ?? NOT_MEASURED, second?.reading ?? NOT_MEASURED]
  const withheld = (reason: Missing): PostureChange => ({
    measure,
    before,
    after,
    difference: reason,
    mdc: reason,
    verdict: reason,
    methodDifferences: [],
  })
  if (isMissing(before)) return withheld(before)
  if (isMissing(after)) return withheld(after)
  if (!first || !second) return withheld(NOT_MEASURED)
  const difference = after.value - before.value
  const mdc = postureMdc(
    measure.id,
    evidence,
    { capture: captures[1], row: second },
    { capture: captures[0], row: first },
  )
  const differences = differencesIn(measure, captures, before, after)
  return {
    measure,
    before,
    after,
    difference,
    mdc,
    verdict: verdictOn(difference, mdc, differences),
    methodDifferences: differences,
  }
}

/**
 * Holds the same view of two sessions against each other, one row for each measure of the view that
 * either has a line for. Nothing at all where the views differ: a left and a right side do not compare.
 */
export function comparePosture(
  before: PostureCapture,
  after: PostureCapture,
  evidence: PostureEvidence = NO_POSTURE_EVIDENCE,
): readonly PostureChange[] {
  if (before.view !== after.view) return []
  const [first, second] = [analyseCapture(before), analyseCapture(after)]
  return POSTURE_MEASURES.flatMap((measure) => {
    const same = ({ measure: { id } }: CaptureRow) => id === measure.id
    const rows = [first.find(same), second.find(same)] as const
    return rows[0] || rows[1] ? [changeOf(measure, [before, after], rows, evidence)] : []
  })
}

const WORDS: Readonly<Record<PostureVerdict, string>> = {
  'change-beyond-error': 'changed beyond measurement error',
  'no-change-beyond-error': 'no change that can be told from measurement error',
  'error-unknown': 'measurement error not known yet for this measure',
}

/** What a change comes to, in the words that every screen and report uses. */
export const describePostureChange = (verdict: PostureVerdict) => WORDS[verdict]
