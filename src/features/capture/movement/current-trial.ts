import { createStore } from 'zustand/vanilla'
import type { GoniometerReading } from '../../../core/error/agreement/goniometer-reading'
import { isMissing, type Missing } from '../../../core/math/missing'
import { movementById } from '../../../core/movements/catalogue'
import { isDemonstration } from '../../../core/trial/demonstration'
import { refineTrial } from '../../../core/trial/refinement'
import type { Refined, Trial } from '../../../core/trial/trial'
import type { PendingRefinement } from '../../../recording/refinement'
import { draftWriter } from '../drafts/draft-writer'
import { writeTrialDraft } from '../drafts/write-trial-draft'
import type { Choice } from './choice'

/** A measurement that was taken, and what is needed to keep it or to take it again. */
export interface CurrentTrial {
  readonly trial: Trial
  readonly clientId?: string
  readonly choice: Choice
  /** The video it was read from, so that it can be read again. */
  readonly file?: File
  readonly kept: boolean
  /** The refinement, under way or over; absent where there was none. */
  readonly refinement?: RefinementStep
}

/** How the refinement of a trial stands. */
export interface RefinementStep extends Pick<PendingRefinement, 'state' | 'skip'> {
  /** Whether the values may still change. */
  readonly isPending: boolean
  /** Why its values could not be used, where it found too little. */
  readonly unusable?: Missing
  /** The trial as it stands when the refinement is over, for whoever keeps it after it has left the screen. */
  readonly settled: Promise<Trial>
}

/**
 * The measurement on the result screen.
 *
 * Lifetime: from the end of a recording until it is discarded or the next one ends. It is on the disk as
 * a draft from its first moment on; a write that fails leaves it here, and the screen offers to try again.
 */
export const currentTrial = createStore<{ readonly current?: CurrentTrial }>(() => ({}))

/** The measurement that is neither kept nor discarded, if there is one. A demonstration is none: there is nothing to keep. */
export const unkeptTrial = ({ current } = currentTrial.getState()): CurrentTrial | undefined =>
  current && !current.kept && !isDemonstration(current.trial) ? current : undefined

/** Puts a measurement on the result screen, in place of the one before. */
export function showTrial(current: CurrentTrial) {
  currentTrial.setState({ current }, true)
  if (!current.kept) writeTrialDraft(current.trial, current.clientId)
}

/** Shows a measurement whose refinement is under way, and puts its values in when they come. */
export function showPending(current: CurrentTrial, { state, skip, refined }: PendingRefinement) {
  const settled = refined.then((found) => settle(current, found))
  showTrial({ ...current, refinement: { state, skip, isPending: true, settled } })
}

/** The refinement is over: its values replace the live ones, if there are any that can be used. */
function settle({ trial: live, clientId }: CurrentTrial, found: Refined | undefined): Trial {
  const { current } = currentTrial.getState()
  const isShown = current?.trial.id === live.id
  const trial = isShown ? current.trial : live
  const refined = found && refineTrial(trial, found, movementById(trial.movement))
  const settled = refined && !isMissing(refined) ? refined : trial
  if (isShown && current.refinement) {
    const unusable = refined && isMissing(refined) ? refined : undefined
    const refinement = { ...current.refinement, isPending: false, ...(unusable && { unusable }) }
    currentTrial.setState({ current: { ...current, trial: settled, refinement } })
  }
  // Whoever has gone on to the next measurement has this one as a draft.
  if (settled !== live) writeTrialDraft(settled, clientId)
  return settled
}

/** Takes the measurement off the screen; returns the way back. A refinement that is under way is called off. */
export function discardTrial(): () => void {
  const before = currentTrial.getState()
  currentTrial.setState({}, true)
  const { current } = before
  current?.refinement?.skip()
  const restore = current && !current.kept ? draftWriter.discard([current.trial.id]) : undefined
  return () => {
    restore?.()
    if (!current?.refinement) return currentTrial.setState(before, true)
    const refinement = { ...current.refinement, isPending: false }
    currentTrial.setState({ current: { ...current, refinement } }, true)
  }
}

/** Notes what a goniometer said beside the measurement on the screen, or takes it off again. */
export function noteGoniometer(trialId: string, reading: GoniometerReading | undefined) {
  const { current } = currentTrial.getState()
  if (current?.trial.id !== trialId) return
  const { goniometer: _, ...rest } = current.trial
  const trial = { ...rest, ...(reading && { goniometer: reading }) }
  currentTrial.setState({ current: { ...current, trial } })
  if (!current.kept) writeTrialDraft(trial, current.clientId)
}

/** Notes that the measurement on the screen is on the disk. */
export const markKept = (trialId: string) =>
  currentTrial.setState(({ current }) =>
    current?.trial.id === trialId ? { current: { ...current, kept: true } } : {},
  )
