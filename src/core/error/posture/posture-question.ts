import { REFINED_MODEL } from '../../body/pose'
import { isMissing, missing } from '../../math/missing'
import type { CaptureRow } from '../../posture/capture/analyse-capture'
import type { PostureCapture } from '../../posture/capture/posture-capture'
import type { PostureMeasureId } from '../../posture/measures/measure'
import type { PostureView } from '../../posture/measures/scene'
import { mdc95Of } from '../agreement/within-sd'
import { ROLL_BY_EYE } from '../budget/reading'
import { known as certain, coverageFactor } from '../budget/uncertainty'
import { TURN_ERROR } from '../budget/view-error'
import { kinshipOfRow } from '../evidence/capture-evidence'
import type { ErrorQuestion } from '../mdc'
import { modelOfValues } from '../method'
import type { PublishedError } from '../published'
import { type Span, spanBetween } from '../span'
import { phantomErrors } from './phantom-errors'
import { sensitivityOf } from './sensitivity'
import { type PostureUncertainty, postureUncertainty } from './uncertainty'

/** A posture value with the view it was taken in. */
export interface TakenRow {
  readonly capture: PostureCapture
  readonly row: CaptureRow
}

/** Who placed the points is not recorded, so the larger of the two published values counts. */
const CRANIOVERTEBRAL: PublishedError = { mdc95: 5.52, publication: 'craniovertebral-angle' }

const NOT_KNOWN = missing('no-measurement-error')

const publishedFor = (measure: PostureMeasureId) =>
  measure === 'craniovertebral-angle' ? CRANIOVERTEBRAL : undefined

/** The standard error of one value as far as rendered people and geometry tell it, from its uncertainty. */
function renderedSem({ capture, row }: TakenRow, { budget }: PostureUncertainty): number {
  const { method, ...others } = budget
  const isPlaced = !isMissing(row.reading) && row.reading.placed
  // A constant of the person falls out of a change; what placed points leave of the method does not.
  const errors = isPlaced ? undefined : phantomErrors(modelOfValues(capture).model, row.measure.id)
  return Math.hypot(errors?.within ?? method, ...Object.values(others))
}

function questionOf(first: TakenRow, second: TakenRow, span: Span): ErrorQuestion {
  const taken = first === second ? [first] : [first, second]
  const known = taken.map((each) => ({ each, uncertainty: postureUncertainty(each.capture, each.row) }))
  const sems = known.map(({ each, uncertainty }) =>
    isMissing(uncertainty) ? uncertainty : renderedSem(each, uncertainty),
  )
  const unknown = sems.find(isMissing)
  const numbers = sems.flatMap((sem) => (isMissing(sem) ? [] : [sem]))
  const [one, other = one] = known.map(({ uncertainty }) =>
    isMissing(uncertainty) ? uncertainty : uncertainty.halfWidth,
  )
  return {
    like: kinshipOfRow(second.capture, second.row),
    span,
    published: () => publishedFor(second.row.measure.id),
    // 1.96 · √(SEM₁² + SEM₂²), which is 1.96 · √2 · SEM where both are alike.
    workedOut: unknown ?? mdc95Of(Math.hypot(...numbers) / Math.sqrt(numbers.length)),
    halfWidths: [one ?? NOT_KNOWN, other ?? NOT_KNOWN],
  }
}

/** What the error of a difference between two values of one posture measure in one view is asked for. */
export const betweenRows = (first: TakenRow, second: TakenRow): ErrorQuestion =>
  questionOf(first, second, spanBetween(first.capture, second.capture))

/** The same for a value and one like it on another day, which has not been measured yet. */
export const toAnotherDay = (taken: TakenRow): ErrorQuestion => questionOf(taken, taken, 'days')

/**
 * The same without a value: of a view by the refined estimate, without placed points and sway, of somebody
 * who stands square to a camera that was set up by eye.
 */
export function typicalQuestion(measure: PostureMeasureId, view: PostureView, span: Span): ErrorQuestion {
  const errors = phantomErrors(REFINED_MODEL, measure)
  const { turn, roll } = sensitivityOf(measure)
  const allOf = (method: number) => Math.hypot(method, turn * TURN_ERROR, roll * ROLL_BY_EYE)
  const halfWidth = errors ? coverageFactor([certain(allOf(errors.rms))]) * allOf(errors.rms) : NOT_KNOWN
  return {
    like: { measure, of: view, manner: 'automatic', method: REFINED_MODEL },
    span,
    published: () => publishedFor(measure),
    workedOut: errors ? mdc95Of(allOf(errors.within)) : NOT_KNOWN,
    halfWidths: [halfWidth, halfWidth],
  }
}
