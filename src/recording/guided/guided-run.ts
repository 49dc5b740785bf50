import type { StoreApi } from 'zustand/vanilla'
import type { AngleTrace } from '../angle-trace'
import type { RefinementState } from '../refinement'
import { Run, type RunStage } from '../run'
import type { GuidedOptions } from './guided-options'
import { atTheStartOf, type GuidedState, type Pause } from './guided-state'
import { GuidedSubject } from './guided-subject'

/** Somebody is led through a protocol. Lifetime: until `finish` or `cancel`; the stage stays open. */
export interface GuidedRun {
  readonly state: StoreApi<GuidedState>
  readonly trace: AngleTrace
  /** How the second pass behind it goes; it goes on after `finish`. */
  readonly refinement?: { readonly state: StoreApi<RefinementState>; readonly skip: () => void }
  /** Leaves the step under way with what it has; the next begins. */
  next(): void
  /** Begins the step under way anew; what it has counted is forgotten. */
  again(): void
  /** Stops at once: nothing is measured until `goOn`, and what has been counted is handed over. */
  pause(why: Pause): void
  /** Goes on after `pause` with what the step under way still wants, or with the next step. */
  goOn(): void
  /** Ends the recording; the step under way keeps what it has counted. */
  finish(): void
  /** Goes on after the page was hidden. */
  resume(): void
  /** Ends the recording; what earlier steps gave stays. */
  cancel(): void
}

/** Leads somebody through a protocol on an open stage. */
export function startGuidedRun(stage: RunStage, options: GuidedOptions): GuidedRun {
  const run = new Run(stage, atTheStartOf(options.from ?? 0))
  const subject = new GuidedSubject(run, stage, options)
  const { trace, refiner } = subject
  run.begin(subject)
  return {
    state: run.state,
    trace,
    ...(refiner && { refinement: refiner }),
    next: () => subject.leaveStep(),
    again: () => subject.again(),
    pause: (why) => subject.pause(why),
    goOn: () => subject.goOn(),
    finish() {
      subject.endStep()
      run.end()
      refiner?.finish()
    },
    resume: () => void run.resume({ phase: 'placing' }),
    cancel() {
      run.end()
      refiner?.finish()
    },
  }
}
