import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CapturedFrame, FrameSource } from '../camera/frame-source'
import type { AngleReading } from '../core/body/angle-reading'
import type { CameraLevel } from '../core/body/frame-context'
import type { TimedPose } from '../core/body/pose'
import type { Side } from '../core/body/skeleton'
import { isMissing, type Missing, missing } from '../core/math/missing'
import { createLiveFilter } from '../core/math/smoothing/live-filter'
import { type Degrees, degrees } from '../core/math/units'
import type { Movement } from '../core/movements/movement'
import { analyseTrial, MEASUREMENT_VERSION } from '../core/trial/analysis'
import type { Trial } from '../core/trial/trial'
import type { PoseEstimator } from '../pose/estimator'
import { AngleTrace } from './angle-trace'
import { FrameRate } from './frame-rate'
import {
  atTheStart,
  type Interruption,
  type LiveFrame,
  type MeasurementPhase,
  type MeasurementState,
} from './measurement-state'
import type { Borrow, PendingRefinement } from './refinement'
import { RepetitionTracker } from './repetition-tracker'
import { TrialRefiner } from './trial-refiner'

/** The state is published this often at most, milliseconds: ten times a second is what people can read. */
const PUBLISH_EVERY = 100
/** A gap this long, seconds, restarts the live filter: what came before says nothing about now. */
const FILTER_GAP = 0.5
/** A trial ends by itself after this long, seconds: nobody is kept moving, and memory stays bounded. */
const LONGEST_TRIAL = 180

/** A finished trial before it belongs to a session. */
export type RecordedTrial = Omit<Trial, 'sessionId'>

export interface MeasurementOptions {
  readonly source: FrameSource
  readonly estimator: PoseEstimator
  readonly movement: Movement
  /** Ignored where the movement has no side. */
  readonly side: Side
  /** Three held repetitions unless told otherwise. */
  readonly wantedRepetitions?: number
  /** How the camera stands at the moment; undefined where nothing tells it. */
  readonly level?: () => CameraLevel | undefined
  /** Lends the more accurate model that looks at the plateaus once more; without it nobody does. */
  readonly borrowRefined?: Borrow
  /** Called for every measured frame, to draw it; never while another frame is in flight. */
  readonly onFrame?: (frame: LiveFrame) => void
}

/** A measurement under way. Lifetime: until `finish` or `cancel`; neither stops the source or the estimator. */
export interface Measurement {
  readonly state: StoreApi<MeasurementState>
  readonly trace: AngleTrace
  /** The closer look at the plateaus; it goes on after `finish`. */
  readonly refinement?: PendingRefinement
  /** Ends the recording and computes the trial from the raw landmarks. */
  finish(): RecordedTrial
  /** Goes on after the page was hidden; what was recorded before stays. */
  resume(): void
  /** Ends the recording and forgets it. */
  cancel(): void
}

/** Joins a source of frames and a pose estimator to one trial: frame → landmarks → angle → repetitions. */
export function startMeasurement(options: MeasurementOptions): Measurement {
  const { source, estimator, movement, side, wantedRepetitions = 3, level, borrowRefined, onFrame } = options
  const startedAt = new Date()
  const trace = new AngleTrace()
  const frameRate = new FrameRate()
  const tracker = new RepetitionTracker(movement, side)
  const refiner = borrowRefined && new TrialRefiner(borrowRefined, tracker, () => frameRate.framesPerSecond)
  const state = createStore<MeasurementState>(() => atTheStart(wantedRepetitions))
  let filter = createLiveFilter()
  let filteredAt = Number.NEGATIVE_INFINITY
  let peak: Degrees | undefined
  let publishedAt = Number.NEGATIVE_INFINITY
  let over = false

  const phase = () => state.getState().phase
  const recording = () => !over && phase() !== 'interrupted' && phase() !== 'finished'

  function enter(next: MeasurementPhase, changes: Partial<MeasurementState> = {}) {
    state.setState({ phase: next, framesDropped: source.dropped, ...changes })
  }

  function interrupt(interruption: Interruption) {
    if (recording()) enter('interrupted', { interruption })
  }

  const onVisibility = () => {
    // A hidden page is starved of frames: a repetition with a hole in it is worse than a pause.
    if (document.hidden) interrupt({ kind: 'page-hidden' })
  }
  document.addEventListener('visibilitychange', onVisibility)

  function live(angle: Degrees | Missing, time: TimedPose['pose']['time']): Degrees | Missing {
    if (isMissing(angle)) return angle
    if (time - filteredAt > FILTER_GAP) filter = createLiveFilter()
    filteredAt = time
    return filter(angle, time)
  }

  function nextPhase(readable: boolean): MeasurementPhase {
    if (tracker.hasNeutral) {
      const done = tracker.repetitions.length >= wantedRepetitions || tracker.duration > LONGEST_TRIAL
      return done ? 'finished' : 'moving'
    }
    return readable ? 'neutral' : 'waiting'
  }

  function take({ pose, modelTime, workerTime }: TimedPose, frame: CapturedFrame): AngleReading {
    const hadNeutral = tracker.hasNeutral
    const reading = tracker.add(pose)
    const angle = live(isMissing(reading) ? reading : reading.degrees, pose.time)
    if (tracker.hasNeutral && !hadNeutral) peak = undefined
    if (!isMissing(angle)) peak = degrees(Math.max(angle, peak ?? angle))
    trace.add({ time: pose.time, angle })
    const now = performance.now()
    frameRate.add(now, modelTime)
    const next = nextPhase(!isMissing(reading))
    if (next !== phase() || now - publishedAt >= PUBLISH_EVERY) {
      publishedAt = now
      enter(next, {
        angle,
        ...(peak !== undefined && { peak }),
        neutralProgress: tracker.neutralProgress,
        repetitions: tracker.repetitions,
        step: tracker.step,
        otherSideMoves: tracker.otherSideMoves,
        people: pose.people,
        gates: tracker.gates,
        framesPerSecond: frameRate.framesPerSecond,
        modelTime: frameRate.modelTime,
        framesMeasured: tracker.frames,
      })
    }
    onFrame?.({
      pose,
      reading,
      angle,
      ...(peak !== undefined && { peak }),
      timing: { capturedAtNow: frame.capturedAtNow, modelTime, workerTime },
    })
    return reading
  }

  source.run({
    ...(level && { level }),
    async onFrame(frame) {
      if (!recording()) return frame.image.close()
      const copy = refiner?.copy(frame)
      let reading: AngleReading = missing('nobody')
      try {
        const timed = await estimator.estimate(frame.image, frame.context)
        if (recording()) reading = take(timed, frame)
      } catch (error) {
        interrupt({ kind: 'pose', error })
      }
      await refiner?.follow(copy, reading)
    },
    onEnd: () => {
      if (!recording()) return
      tracker.complete()
      enter('finished', { repetitions: tracker.repetitions })
    },
    onProblem: (error) => interrupt({ kind: 'camera', error }),
  })

  function end() {
    over = true
    document.removeEventListener('visibilitychange', onVisibility)
  }

  return {
    state,
    trace,
    ...(refiner && { refinement: refiner }),
    finish() {
      end()
      tracker.complete()
      refiner?.finish()
      const landmarks = tracker.record()
      return {
        id: crypto.randomUUID(),
        movement: movement.id,
        ...(movement.laterality !== 'none' && { side }),
        recordedAt: startedAt.toISOString(),
        source: { kind: source.kind, label: source.label },
        model: estimator.identity,
        appVersion: __APP_VERSION__,
        measurementVersion: MEASUREMENT_VERSION,
        frames: { measured: tracker.frames, dropped: source.dropped },
        recording: landmarks,
        analysis: analyseTrial(landmarks, movement, side),
      }
    },
    resume() {
      if (phase() !== 'interrupted' || over) return
      const { interruption, ...rest } = state.getState()
      if (interruption?.kind === 'page-hidden') state.setState({ ...rest, phase: 'waiting' }, true)
    },
    cancel() {
      end()
      refiner?.cancel()
    },
  }
}
