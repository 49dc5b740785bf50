import type { StoreApi } from 'zustand/vanilla'
import type { CapturedFrame } from '../camera/frame-source'
import type { TimedPose } from '../core/body/pose'
import type { Side } from '../core/body/skeleton'
import { isMissing } from '../core/math/missing'
import { type Seconds, seconds } from '../core/math/units'
import type { Movement } from '../core/movements/movement'
import { AngleTrace } from './angle-trace'
import { LiveAngle } from './live-angle'
import {
  atTheStart,
  type LiveFrame,
  type MeasurementPhase,
  type MeasurementState,
  type MovementState,
} from './measurement-state'
import { type RecordedTrial, recordedTrial } from './recorded-trial'
import type { AcquireRefined, KeptFrame, PendingRefinement } from './refinement'
import { RepetitionTracker } from './repetition-tracker'
import { Run, type RunStage, type Subject } from './run'
import { TrialRefiner } from './trial-refiner'

/** A trial ends by itself after this long, seconds: nobody is kept moving, and memory stays bounded. */
const LONGEST_TRIAL = 180

export interface MeasurementOptions {
  readonly movement: Movement
  /** Ignored where the movement has no side. */
  readonly side: Side
  /** Three held repetitions unless told otherwise. */
  readonly wantedRepetitions?: number
  /** Gives the more accurate model that reads the plateaus once more; without it there is no second pass. */
  readonly acquireRefined?: AcquireRefined
  /** Called for every measured frame, to draw it; never while another frame is in flight. */
  readonly onFrame?: (frame: LiveFrame) => void
}

/** A movement that is being measured. Lifetime: until `finish` or `cancel`; the stage stays open. */
export interface Measurement {
  readonly state: StoreApi<MeasurementState>
  readonly trace: AngleTrace
  /** The second pass over the plateaus; it goes on after `finish`. */
  readonly refinement?: PendingRefinement
  /** Ends the recording and computes the trial from the raw landmarks. */
  finish(): RecordedTrial
  /** Goes on after the page was hidden; what was recorded before stays. */
  resume(): void
  /** Ends the recording and forgets it. */
  cancel(): void
}

/** The repetitions of a movement as the subject of a run: frame → landmarks → angle → repetitions. */
class Repetitions implements Subject {
  readonly trace = new AngleTrace()
  readonly tracker: RepetitionTracker
  readonly refiner: TrialRefiner | undefined
  readonly #run: Run<MovementState>
  readonly #options: MeasurementOptions
  readonly #wanted: number
  readonly #live = new LiveAngle()
  #emptySince: Seconds | undefined

  constructor(run: Run<MovementState>, options: MeasurementOptions) {
    const { movement, side, wantedRepetitions = 3, acquireRefined } = options
    this.#run = run
    this.#options = options
    this.#wanted = wantedRepetitions
    this.tracker = new RepetitionTracker(movement, side)
    this.refiner =
      acquireRefined && new TrialRefiner(acquireRefined, this.tracker, () => run.frameRate.framesPerSecond)
  }

  isWanted() {
    return this.#run.state.getState().phase !== 'finished'
  }

  copy(frame: CapturedFrame) {
    return this.refiner?.copy(frame)
  }

  follow(timed: TimedPose, frame: CapturedFrame, copy: KeptFrame | undefined) {
    const { pose, modelTime, workerTime } = timed
    const { tracker } = this
    this.#emptySince = pose.people > 0 ? undefined : (this.#emptySince ?? pose.time)
    const hadNeutral = tracker.hasNeutral
    const reading = tracker.add(pose)
    const angle = this.#live.follow(isMissing(reading) ? reading : reading.degrees, pose.time)
    if (tracker.hasNeutral && !hadNeutral) this.#live.beginPeak()
    this.#live.raisePeak(angle)
    this.trace.add({ time: pose.time, angle })
    const { peak } = this.#live
    const phase = this.#phase(!isMissing(reading))
    this.#run.publish(
      {
        ...{ phase, angle, people: pose.people, gates: tracker.gates, step: tracker.step },
        ...(peak !== undefined && { peak }),
        unseenFor: seconds(this.#emptySince === undefined ? 0 : pose.time - this.#emptySince),
        neutralProgress: tracker.neutralProgress,
        repetitions: tracker.repetitions,
        otherSideMoves: tracker.otherSideMoves,
      },
      phase !== this.#run.state.getState().phase,
    )
    this.#options.onFrame?.({
      ...{ pose, reading, angle, ...(peak !== undefined && { peak }) },
      timing: { capturedAtNow: frame.capturedAtNow, modelTime, workerTime },
    })
    if (this.refiner) this.refiner.follow(copy, reading)
    else copy?.close()
  }

  ended() {
    this.tracker.complete()
    this.#run.publish({ phase: 'finished', repetitions: this.tracker.repetitions }, true)
  }

  #phase(isReadable: boolean): MeasurementPhase {
    const { tracker } = this
    if (!tracker.hasNeutral) return isReadable ? 'neutral' : 'waiting'
    const isDone = tracker.repetitions.length >= this.#wanted || tracker.duration > LONGEST_TRIAL
    return isDone ? 'finished' : 'moving'
  }
}

/** Measures the repetitions of a movement on an open stage. */
export function startMeasurement(stage: RunStage, options: MeasurementOptions): Measurement {
  const { movement, side, wantedRepetitions = 3 } = options
  const startedAt = new Date()
  const run = new Run(stage, atTheStart(wantedRepetitions))
  const subject = new Repetitions(run, options)
  const { tracker, refiner, trace } = subject
  run.begin(subject)
  return {
    state: run.state,
    trace,
    ...(refiner && { refinement: refiner }),
    finish() {
      run.end()
      tracker.complete()
      refiner?.finish()
      return recordedTrial(stage, tracker, { movement, side, startedAt })
    },
    resume: () => void run.resume({ phase: 'waiting' }),
    cancel() {
      run.end()
      refiner?.cancel()
    },
  }
}
