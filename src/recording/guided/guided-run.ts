import type { StoreApi } from 'zustand/vanilla'
import type { CapturedFrame } from '../../camera/frame-source'
import type { Pose, TimedPose } from '../../core/body/pose'
import { isMissing } from '../../core/math/missing'
import { type Seconds, seconds } from '../../core/math/units'
import { modeOf, saidMode } from '../../core/movements/mode'
import type { Protocol, ProtocolStep } from '../../core/protocol/protocol'
import type { MovementSide } from '../../core/run/movement-side'
import type { NotCounted, Refined } from '../../core/trial/trial'
import { AngleTrace } from '../angle-trace'
import type { FrameTiming } from '../measurement-state'
import { type RecordedTrial, recordedTrial } from '../recorded-trial'
import type { AcquireRefined, KeptFrame, RefinementState } from '../refinement'
import { Run, type RunStage, type Subject } from '../run'
import {
  atTheStartOf,
  type GuidedFrame,
  type GuidedMovementState,
  type GuidedPhase,
  type GuidedState,
} from './guided-state'
import { RunRefiner } from './run-refiner'
import { type Part, StepTrackers } from './step-trackers'

/** A step in which nothing new was counted for so long, seconds of readable pictures, is over: it goes on without. */
const LONGEST_IDLE = 45
/** What does not count is told for so long, seconds. */
const TOLD_FOR = 2.5

/** What a step gave for one movement-side. */
export interface GuidedTrial {
  readonly asked: MovementSide
  readonly trial: RecordedTrial
  /** Settles when its frames have been looked at once more; undefined where that gave nothing, or is not wanted. */
  readonly refined: Promise<Refined | undefined>
}

export interface GuidedOptions {
  readonly protocol: Protocol
  /** The step to begin with, from 0: after a break the first that is not done. */
  readonly from?: number
  readonly acquireRefined?: AcquireRefined
  /** Called for every measured frame, to draw it. */
  readonly onFrame?: (frame: GuidedFrame) => void
  /** A step is over: what it gave, one trial for each movement-side in which anything was counted. */
  readonly onStep: (trials: readonly GuidedTrial[]) => void
}

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
  /** Ends the recording; the step under way keeps what it has counted. */
  finish(): void
  /** Goes on after the page was hidden. */
  resume(): void
  /** Ends the recording; what earlier steps gave stays. */
  cancel(): void
}

/** The steps of a protocol as the subject of a run. */
class GuidedSubject implements Subject {
  readonly trace = new AngleTrace()
  readonly refiner: RunRefiner | undefined
  readonly #run: Run<GuidedMovementState>
  readonly #stage: RunStage
  readonly #options: GuidedOptions
  #index: number
  #trackers: StepTrackers
  #startedAt = new Date()
  /** The person at rest, as they stand now; none until they have been still. */
  #neutral: readonly Pose[] = []
  #countedAt: Seconds | undefined
  #emptySince: Seconds | undefined
  #passedOver: { readonly part: Part; readonly at: Seconds } | undefined
  #told: { readonly lift: NotCounted; readonly at: Seconds } | undefined

  constructor(run: Run<GuidedMovementState>, stage: RunStage, options: GuidedOptions) {
    const { acquireRefined, from = 0 } = options
    this.#run = run
    this.#stage = stage
    this.#options = options
    this.#index = from
    this.#trackers = new StepTrackers(this.#step(from), [])
    this.refiner = acquireRefined && new RunRefiner(acquireRefined, () => run.frameRate.framesPerSecond)
  }

  isWanted() {
    return this.#run.state.getState().phase !== 'finished'
  }

  copy(frame: CapturedFrame) {
    return this.refiner?.copy(frame)
  }

  follow(timed: TimedPose, frame: CapturedFrame, copy: KeptFrame | undefined) {
    const { pose, modelTime, workerTime } = timed
    this.#emptySince = pose.people > 0 ? undefined : (this.#emptySince ?? pose.time)
    const trackers = this.#trackers
    const before = trackers.count
    trackers.add(pose)
    if (this.#neutral.length === 0) this.#neutral = this.#poseAtRest()
    const isReadable = trackers.parts.some(({ reading }) => !isMissing(reading))
    if (this.refiner) this.refiner.follow(copy, isReadable, trackers.parts)
    else copy?.close()
    const isIdle = !trackers.hasNeutral || !isReadable || trackers.count > before
    if (isIdle || this.#countedAt === undefined) this.#countedAt = pose.time
    this.#show(pose, { capturedAtNow: frame.capturedAtNow, modelTime, workerTime })
    if (trackers.isDone || pose.time - this.#countedAt > LONGEST_IDLE) this.leaveStep()
  }

  ended() {
    this.endStep()
    this.#run.publish({ phase: 'finished' }, true)
  }

  /** The step is over; the next one begins with the next frame. */
  leaveStep() {
    this.endStep()
    const last = this.#index
    if (last + 1 >= this.#options.protocol.steps.length) {
      this.#run.publish({ phase: 'finished' }, true)
      return
    }
    this.#index++
    if (this.#step(last).facing !== this.#step().facing) {
      this.#neutral = []
      this.refiner?.newFacing()
    }
    this.begin()
  }

  /** Begins the step under way, or begins it anew. */
  begin() {
    this.#startedAt = new Date()
    this.#countedAt = undefined
    this.#told = undefined
    this.#passedOver = undefined
    this.#trackers = new StepTrackers(this.#step(), this.#neutral)
    const start = atTheStartOf(this.#index)
    const phase: GuidedPhase = this.#trackers.hasNeutral ? 'moving' : 'placing'
    this.#run.publish({ ...start, phase, ...this.#counted() }, true)
  }

  /** Hands over what the step has given. */
  endStep() {
    const { parts } = this.#trackers
    for (const { tracker } of parts) tracker.complete()
    const trials = parts.filter(({ count }) => count > 0).map((part) => this.#trialOf(part))
    this.#options.onStep(trials)
  }

  #step(index = this.#index): ProtocolStep {
    const { steps } = this.#options.protocol
    return steps[index] ?? steps[0]
  }

  #trialOf(part: Part): GuidedTrial {
    const { movement, side, tracker, asked } = part
    const recorded = recordedTrial(this.#stage, tracker, { movement, side, startedAt: this.#startedAt })
    const trial = { ...recorded, ...saidMode(modeOf(asked)) }
    const refined = this.refiner?.refinedOf(part, trial.analysis) ?? Promise.resolve(undefined)
    return { asked, trial, refined }
  }

  /** The frames around the neutral of the part that has found one: what the next steps of this facing begin with. */
  #poseAtRest(): readonly Pose[] {
    const settled = this.#trackers.parts.find(({ tracker }) => tracker.hasNeutral)
    return settled ? [...settled.tracker.poses] : []
  }

  #counted() {
    const { parts, asked } = this.#trackers
    return {
      parts: parts.map((part) => ({ asked: part.asked, repetitions: part.tracker.repetitions })),
      asked: asked.map((part) => part.asked),
    }
  }

  /** What has just been lifted and does not count, for as long as it is told. */
  #refused(now: Seconds): NotCounted['reason'] | undefined {
    // Not before the limb is back: until then a lift may still count.
    const lifts = this.#trackers.parts.flatMap(({ tracker }) =>
      tracker.isBackAtRest ? tracker.notCounted : [],
    )
    const lift = lifts.toSorted((a, b) => a.start - b.start).at(-1)
    if (lift && lift.start > (this.#told?.lift.start ?? Number.NEGATIVE_INFINITY)) {
      this.#told = { lift, at: now }
    }
    return this.#told && now - this.#told.at < TOLD_FOR ? this.#told.lift.reason : undefined
  }

  /** Told from when the other side moves until the one that is asked for does, or long enough. */
  #otherSideMoved(now: Seconds): MovementSide | undefined {
    const part = this.#trackers.passedOver
    if (part) this.#passedOver = { part, at: now }
    const last = this.#passedOver
    if (last && (last.part.isLifted || now - last.at >= TOLD_FOR)) this.#passedOver = undefined
    return this.#passedOver?.part.asked
  }

  #show(pose: Pose, timing: FrameTiming) {
    const trackers = this.#trackers
    const { shown, motion, heldFor, hasNeutral } = trackers
    if (!shown) return
    const { reading, live, tracker, movement } = shown
    const angle = live.follow(isMissing(reading) ? reading : reading.degrees, pose.time)
    live.raisePeak(angle)
    const { peak } = live
    this.trace.add({ time: pose.time, angle })
    const phase: GuidedPhase = hasNeutral ? 'moving' : isMissing(reading) ? 'placing' : 'neutral'
    const refused = this.#refused(pose.time)
    const passedOver = this.#otherSideMoved(pose.time)
    const before = this.#run.state.getState()
    this.#run.publish(
      {
        ...{ phase, motion, angle, people: pose.people, gates: tracker.gates },
        ...this.#counted(),
        heldFor: seconds(motion === 'hold' ? heldFor : 0),
        ...{ refused, passedOver },
        neutralProgress: tracker.neutralProgress,
        unseenFor: seconds(this.#emptySince === undefined ? 0 : pose.time - this.#emptySince),
      },
      phase !== before.phase ||
        motion !== before.motion ||
        refused !== before.refused ||
        passedOver !== before.passedOver,
    )
    this.#options.onFrame?.({
      ...{ pose, reading, angle, movement, timing },
      ...(peak !== undefined && { peak }),
    })
  }
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
    again: () => subject.begin(),
    finish() {
      // A run that has come to its end has handed its last step over.
      if (run.state.getState().phase !== 'finished') subject.endStep()
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
