import type { CapturedFrame } from '../../camera/frame-source'
import type { Pose, TimedPose } from '../../core/body/pose'
import { CrossedArms } from '../../core/gesture/crossed-arms'
import { HandScale, NO_ANSWER } from '../../core/gesture/hand-scale'
import { isMissing, missing } from '../../core/math/missing'
import { type Seconds, seconds } from '../../core/math/units'
import { movementById } from '../../core/movements/catalogue'
import { modeOf, saidMode } from '../../core/movements/mode'
import {
  isMovementStep,
  isSamePlace,
  type MovementStep,
  movementsOf,
  type Position,
  type ProtocolStep,
} from '../../core/protocol/protocol'
import { AngleTrace } from '../angle-trace'
import type { FrameTiming } from '../measurement-state'
import { recordedTrial } from '../recorded-trial'
import type { KeptFrame } from '../refinement'
import type { Run, RunStage, Subject } from '../run'
import type { GuidedOptions, GuidedTrial } from './guided-options'
import { atTheStartOf, type GuidedMovementState, type GuidedPhase, type Pause } from './guided-state'
import { HelperWatch } from './helper-watch'
import { LiftTeller } from './lift-teller'
import { RunRefiner } from './run-refiner'
import { nothingToFollow, type Part, StepTrackers } from './step-trackers'
import { ForPosition, type Wait, waitOf } from './wait'

/** A step in which nothing new was counted for so long, seconds of readable pictures, is over: it goes on without. */
const LONGEST_IDLE = 45

/**
 * The steps of a protocol as the subject of a run.
 *
 * Lifetime: one run.
 */
export class GuidedSubject implements Subject {
  readonly trace = new AngleTrace()
  readonly refiner: RunRefiner | undefined
  readonly #run: Run<GuidedMovementState>
  readonly #stage: RunStage
  readonly #options: GuidedOptions
  #index: number
  /** How the person sits or stands; unknown before the first movement. */
  #position: Position | undefined
  #trackers: StepTrackers
  #startedAt = new Date()
  /** The person at rest, as they stand now; none until they have been still. */
  #neutral: readonly Pose[] = []
  #countedAt: Seconds | undefined
  #emptySince: Seconds | undefined
  #teller = new LiftTeller()
  #scale: HandScale | undefined
  /** Whether what the step has counted has been handed over. */
  #isOver = false
  /** What is waited for while nothing is measured. */
  #wait: Wait | undefined
  readonly #crossedArms = new CrossedArms()
  readonly #helper = new HelperWatch()

  constructor(run: Run<GuidedMovementState>, stage: RunStage, options: GuidedOptions) {
    const { acquireRefined, from = 0 } = options
    this.#run = run
    this.#stage = stage
    this.#options = options
    this.#index = from
    this.#trackers = this.#setUp()
    this.refiner = acquireRefined && new RunRefiner(acquireRefined, () => run.frameRate.framesPerSecond)
  }

  isWanted() {
    const { phase, pause } = this.#run.state.getState()
    return phase !== 'finished' && pause === undefined
  }

  copy(frame: CapturedFrame) {
    return this.refiner?.copy(frame)
  }

  follow(timed: TimedPose, frame: CapturedFrame, copy: KeptFrame | undefined) {
    const { modelTime, workerTime } = timed
    const pose = this.#helper.personIn(timed, this.#trackers.step.mode, this.#neutral.length > 0)
    if (!this.isWanted() || this.#crossedArms.add(pose)) {
      copy?.close()
      if (this.isWanted()) this.pause('stopped')
      return
    }
    const scale = this.#scale
    const wait = this.#wait
    if (scale || wait) {
      copy?.close()
      this.#draw(pose, { capturedAtNow: frame.capturedAtNow, modelTime, workerTime })
      if (scale) this.#ask(scale, pose)
      else if (wait) this.#keepWaiting(wait, pose)
      return
    }
    this.#emptySince = pose.people > 0 ? undefined : (this.#emptySince ?? pose.time)
    const trackers = this.#trackers
    const before = trackers.count
    trackers.add(pose)
    if (this.#neutral.length === 0) this.#neutral = trackers.poseAtRest
    const isReadable = trackers.parts.some(({ reading }) => !isMissing(reading))
    if (this.refiner) this.refiner.follow(copy, isReadable, trackers.parts)
    else copy?.close()
    const isIdle = !trackers.hasNeutral || !isReadable || trackers.count > before
    if (isIdle || this.#countedAt === undefined) this.#countedAt = pose.time
    this.#show(pose, { capturedAtNow: frame.capturedAtNow, modelTime, workerTime })
    if (trackers.isDone || pose.time - this.#countedAt > LONGEST_IDLE) this.#stepIsOver()
  }

  ended() {
    this.endStep()
    this.#finish()
  }

  /** Asks how much the step hurt, where that is wanted; then the next one begins. */
  #stepIsOver() {
    const of = this.#trackers.parts.flatMap(({ count, asked }) => (count > 0 ? asked : []))
    if (!this.#options.onPain || of.length === 0) {
      this.leaveStep()
      return
    }
    this.endStep()
    this.#scale = new HandScale()
    this.#run.publish({ question: { ...NO_ANSWER, of }, refused: undefined, passedOver: undefined }, true)
  }

  #ask(scale: HandScale, pose: Pose) {
    const { question } = this.#run.state.getState()
    const answer = scale.add(pose)
    if (!question) return
    const isNew = answer.pointed !== question.pointed || answer.chosen !== question.chosen
    this.#run.publish({ question: { ...answer, of: question.of }, people: pose.people }, isNew)
    if (!answer.isOver) return
    if (answer.chosen !== undefined) this.#options.onPain?.(question.of, answer.chosen)
    // Whoever hears it may end the run.
    this.leaveStep()
  }

  /** The step is over, or what is waited for before it; the next one begins with the next frame. */
  leaveStep() {
    if (!this.isWanted()) return
    if (this.#wait?.waiting.for === 'position') {
      this.#inPosition()
      return
    }
    this.endStep()
    this.#toNext()
  }

  /** Nothing more is measured until {@link goOn}; what has been counted is handed over. */
  pause(why: Pause) {
    if (this.#run.state.getState().phase === 'finished') return
    this.endStep()
    this.#scale = undefined
    this.#run.publish({ pause: why, question: undefined }, true)
  }

  /** Goes on with what the step still wants (a rest from its start), or with the next: the person has moved meanwhile, and is at rest anew. */
  goOn() {
    if (this.#run.state.getState().pause === undefined) return
    const open = this.#trackers.open.map(({ asked }) => asked)
    this.#newRest()
    if (open.length > 0 || !isMovementStep(this.#step())) this.begin(open)
    else this.#toNext()
  }

  #toNext() {
    const last = this.#index
    if (last + 1 >= this.#options.protocol.steps.length) {
      this.#finish()
      return
    }
    this.#index++
    if (!isSamePlace(this.#step(last), this.#step())) this.#newRest()
    this.begin()
  }

  #finish() {
    this.#run.publish({ phase: 'finished', pause: undefined, question: undefined }, true)
  }

  #newRest() {
    this.#neutral = []
    this.#helper.reset()
    this.refiner?.newFacing()
  }

  /** Begins the step under way anew; what it has counted is forgotten. */
  again() {
    if (this.isWanted()) this.begin()
  }

  /** Begins the step under way: all of it, or what is left. */
  begin(movements?: MovementStep['movements']) {
    this.#scale = undefined
    this.#isOver = false
    this.#helper.frames = 0
    this.#startedAt = new Date()
    this.#countedAt = undefined
    this.#teller = new LiftTeller()
    this.#trackers = this.#setUp(movements)
    const start = atTheStartOf(this.#index)
    const phase: GuidedPhase = this.#trackers.hasNeutral ? 'moving' : 'placing'
    this.#run.publish({ ...start, phase, ...this.#trackers.counted, waiting: this.#wait?.waiting }, true)
  }

  /** What follows the step, and what is waited for before; of a step in which nothing is measured nothing. */
  #setUp(movements?: MovementStep['movements']): StepTrackers {
    const step = this.#step()
    if (!isMovementStep(step)) {
      this.#wait = waitOf(step, this.#options.canAnswer ?? true)
      return nothingToFollow()
    }
    this.#wait = this.#position && this.#position !== step.position ? new ForPosition() : undefined
    this.#position ??= step.position
    return new StepTrackers({ ...step, movements: movements ?? step.movements }, this.#neutral)
  }

  #keepWaiting(wait: Wait, pose: Pose) {
    const { left } = wait.waiting
    const isOver = wait.add(pose)
    const { waiting } = wait
    this.#run.publish({ waiting, people: pose.people }, waiting.left !== left)
    if (isOver) this.leaveStep()
  }

  /** While nothing is measured the person sees all the same that they are seen. */
  #draw(pose: Pose, timing: FrameTiming) {
    const [first] = movementsOf(this.#options.protocol)
    const movement = this.#trackers.shown?.movement ?? (first && movementById(first.movement))
    const reading = missing('not-measured')
    if (movement) this.#options.onFrame?.({ pose, reading, angle: reading, movement, timing })
  }

  /** The person has stood up or sat down: the step itself begins. */
  #inPosition() {
    const step = this.#step()
    if (isMovementStep(step)) this.#position = step.position
    this.#wait = undefined
    this.#run.publish({ waiting: undefined }, true)
  }

  /** Hands over what the step has given, once. */
  endStep() {
    if (this.#isOver) return
    this.#isOver = true
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
    const helperFrames = this.#helper.frames
    const trial = {
      ...recorded,
      ...saidMode(modeOf(asked)),
      ...(helperFrames > 0 && { helperFrames }),
    }
    // A network that is shown a single frame may take the helper: the live values stand.
    const refined = helperFrames > 0 ? undefined : this.refiner?.refinedOf(part, trial.analysis)
    return { asked, trial, refined: refined ?? Promise.resolve(undefined) }
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
    const told = this.#teller.tell(trackers, pose.time)
    const before = this.#run.state.getState()
    this.#run.publish(
      {
        ...{ phase, motion, angle, people: pose.people, gates: tracker.gates },
        ...this.#trackers.counted,
        heldFor: seconds(motion === 'hold' ? heldFor : 0),
        ...told,
        neutralProgress: tracker.neutralProgress,
        unseenFor: seconds(this.#emptySince === undefined ? 0 : pose.time - this.#emptySince),
      },
      phase !== before.phase ||
        motion !== before.motion ||
        told.refused !== before.refused ||
        told.passedOver !== before.passedOver,
    )
    this.#options.onFrame?.({
      ...{ pose, reading, angle, movement, timing },
      ...(peak !== undefined && { peak }),
    })
  }
}
