import { createStore } from 'zustand/vanilla'
import type { GoniometerReading } from '../../core/agreement/goniometer-reading'
import type { Trial } from '../../core/trial/trial'
import type { Choice } from './choice'

/** A measurement that was taken, and what is needed to keep it or to take it again. */
export interface CurrentTrial {
  readonly trial: Trial
  readonly clientId?: string
  readonly choice: Choice
  /** The video it was read from, so that it can be read again. */
  readonly file?: File
  readonly kept: boolean
}

/**
 * The measurement on the result screen.
 *
 * Lifetime: from the end of a recording until it is discarded or the next one ends. In memory only:
 * a write that fails leaves it here, and the screen offers to try again.
 */
export const currentTrial = createStore<{ readonly current?: CurrentTrial }>(() => ({}))

/** Puts a measurement on the result screen, in place of the one before. */
export const showTrial = (current: CurrentTrial) => currentTrial.setState({ current }, true)

/** Takes the measurement off the screen; returns the way back. */
export function discardTrial(): () => void {
  const before = currentTrial.getState()
  currentTrial.setState({}, true)
  return () => currentTrial.setState(before, true)
}

/** Notes what a goniometer said beside the measurement on the screen, or takes it off again. */
export const noteGoniometer = (trialId: string, reading: GoniometerReading | undefined) =>
  currentTrial.setState(({ current }) => {
    if (current?.trial.id !== trialId) return {}
    const { goniometer: _, ...trial } = current.trial
    return { current: { ...current, trial: { ...trial, ...(reading && { goniometer: reading }) } } }
  })

/** Notes that the measurement on the screen is on the disk. */
export const markKept = (trialId: string) =>
  currentTrial.setState(({ current }) =>
    current?.trial.id === trialId ? { current: { ...current, kept: true } } : {},
  )
