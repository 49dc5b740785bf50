import type { LiveModelId } from '../../core/body/pose'
import type { Backend } from '../engine'

/** A model on one way of running it. */
export interface Candidate {
  readonly model: LiveModelId
  readonly backend: Backend
}

/** What came of trying one candidate on this device. */
export interface Timing extends Candidate {
  readonly status: 'works' | 'failed' | 'too-slow'
  /** Median time in the worker for one picture, milliseconds: reading the picture included. */
  readonly medianMs?: number
  /** Why it does not work, for the settings. */
  readonly reason?: string
}

/** A timing that counts. */
export type WorkingTiming = Timing & { readonly medianMs: number }

/** The timings of what works, the fastest first. */
export const working = (timings: readonly Timing[]): WorkingTiming[] =>
  timings
    .flatMap((timing) => {
      const { status, medianMs } = timing
      return status === 'works' && medianMs !== undefined ? [{ ...timing, medianMs }] : []
    })
    .sort((one, other) => one.medianMs - other.medianMs)

/** The fastest way that a model was seen to run. */
export const fastestOf = (timings: readonly Timing[], model: LiveModelId): WorkingTiming | undefined =>
  working(timings).find((timing) => timing.model === model)
