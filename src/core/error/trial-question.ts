import { isMissing, missing } from '../math/missing'
import { modeOf } from '../movements/mode'
import type { Movement } from '../movements/movement'
import type { TrialSummary } from '../trial/trial-summary'
import { trialUncertainty } from './budget/reading'
import type { Kinship } from './evidence/session-evidence'
import { kinshipOf, mannerOf } from './evidence/trial-evidence'
import type { ErrorQuestion } from './mdc'
import { publishedForMovement } from './published'
import { type Span, spanBetween } from './span'

/** What of a trial's ± differs between two measurements of one person, degrees; missing where its value or its error is. */
const halfWidthOf = (trial: TrialSummary) => {
  const uncertainty = trialUncertainty(trial)
  return isMissing(uncertainty) ? uncertainty : uncertainty.ofOnePerson
}

function questionOf(
  movement: Movement,
  like: Kinship,
  span: Span,
  trials: readonly TrialSummary[],
  pooled: 'device' | 'everywhere',
): ErrorQuestion {
  const isActive = trials.every((trial) => modeOf(trial) === 'active')
  return {
    like,
    pooled,
    span,
    // What was published is of active movement: how evenly somebody moves another is not in it.
    published: (of) => (isActive ? publishedForMovement(movement, like.manner, of) : undefined),
    // How evenly a person moves is not in what rendered people tell: a floor, and no basis of its own.
    workedOut: missing('no-measurement-error'),
    halfWidths: trials.map(halfWidthOf),
  }
}

/** What the error of a difference between two trials of one movement is asked for. Symmetric in all but the method, which is the second's. */
export function betweenTrials(movement: Movement, first: TrialSummary, second: TrialSummary): ErrorQuestion {
  const repetitions = Math.min(first.analysis.repetitions.length, second.analysis.repetitions.length)
  const { of: side, ...rest } = kinshipOf(second)
  const sameSide = first.side === second.side
  const like = { ...rest, ...(sameSide && side && { of: side }), manner: mannerOf(repetitions) }
  // A turn of the person moves left and right apart, as another set-up would.
  const between = spanBetween(first, second)
  const span = !sameSide && between === 'sitting' ? 'day' : between
  return questionOf(movement, like, span, [first, second], sameSide ? 'device' : 'everywhere')
}

/** The same for a trial and one like it on another day, which has not been measured yet. */
export const toAnotherDay = (movement: Movement, trial: TrialSummary): ErrorQuestion =>
  questionOf(movement, kinshipOf(trial), 'days', [trial, trial], 'device')
