import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FrameSource } from '../camera/frame-source'
import type { CameraLevel } from '../core/body/frame-context'
import type { Pose, TimedPose } from '../core/body/pose'
import { milliseconds } from '../core/math/units'
import { NOT_YET, type StandingState, StandingView } from '../core/posture/capture/standing'
import type { PostureView } from '../core/posture/measures/scene'
import type { PoseEstimator } from '../pose/estimator'
import { CaptureRefiner } from './capture-refiner'
import { FrameRate } from './frame-rate'
import { asJpeg } from './jpeg'
import type { Interruption } from './measurement-state'
import type { Borrow, KeptFrame } from './refinement'
import { captureOf } from './standing-capture'
import type { CapturedView, PostureRunState } from './standing-state'
import { again, planOf, settled, type ViewPlan } from './view-plan'

/** The state is published this often at most, milliseconds, where nothing but its figures changed. */
const PUBLISH_EVERY = 100

export interface PostureRunOptions {
  readonly source: FrameSource
  readonly estimator: PoseEstimator
  readonly views: readonly PostureView[]
  /** How the camera stands at the moment; undefined where nothing tells it. */
  readonly level?: () => CameraLevel | undefined
  /** Lends the model that looks at a few frames of each view once more; without it nobody does. */
  readonly borrowRefined?: Borrow
  /** Whether the client has agreed that one picture of each view is kept. Without it no picture is made. */
  readonly withPictures: boolean
  readonly heightCm?: number
  /** Called for every frame, to draw it. */
  readonly onPose?: (pose: Pose) => void
  /** Called when a view is in, before the next is asked for. */
  readonly onCaptured: (taken: CapturedView) => void
}

/** The taking of somebody's views under way. Lifetime: until `stop`, `finish` or `cancel`; none stops the source or the estimator. */
export interface PostureRun {
  readonly state: StoreApi<PostureRunState>
  /** Goes on to the next view. */
  skip(): void
  /** Takes a view once more, or before the one that is waited for. */
  again(view: PostureView): void
  /** Goes on after the page was hidden: the view that was waited for begins anew. */
  resume(): void
  /** Ends it; the closer looks at what was taken wait on. */
  stop(): void
  /** Ends it; what was taken is looked at closer from now on at the latest. */
  finish(): void
  /** Ends it and calls every closer look off. */
  cancel(): void
}

/** Joins a source of frames and a pose estimator to the views of a standing person, one after the other. */
export function startPostureRun(options: PostureRunOptions): PostureRun {
  const { source, estimator, level, borrowRefined, onPose, onCaptured } = options
  const frameRate = new FrameRate()
  const refiners = new Set<CaptureRefiner>()
  const state = createStore<PostureRunState>(() => ({
    plan: planOf(options.views),
    standing: NOT_YET,
    framesPerSecond: 0,
    modelTime: milliseconds(0),
    framesMeasured: 0,
    framesDropped: 0,
  }))
  let taking: Taking | undefined
  let framesMeasured = 0
  let publishedAt = Number.NEGATIVE_INFINITY
  let over = false

  /** Begins with the current view of a plan, in place of the one that was waited for. */
  function begin(plan: ViewPlan) {
    taking?.refiner.clear()
    taking = plan.current && newTaking(plan.current)
    state.setState({ plan, standing: NOT_YET })
  }

  const newTaking = (view: PostureView): Taking => ({
    view,
    standing: new StandingView(view),
    refiner: new CaptureRefiner(borrowRefined, () => frameRate.framesPerSecond),
    measuring: undefined,
  })

  const isRunning = () => !over && state.getState().interruption === undefined

  function interrupt(interruption: Interruption) {
    if (isRunning()) state.setState({ interruption })
  }

  const onVisibility = () => {
    // A hidden page is starved of frames: what the person did meanwhile is not known.
    if (document.hidden) interrupt({ kind: 'page-hidden' })
  }
  document.addEventListener('visibilitychange', onVisibility)

  function publish(standing: StandingState) {
    const before = state.getState().standing
    const now = performance.now()
    const isNew = standing.phase !== before.phase || standing.secondsLeft !== before.secondsLeft
    if (!isNew && now - publishedAt < PUBLISH_EVERY) return
    publishedAt = now
    const { framesPerSecond, modelTime } = frameRate
    state.setState({ standing, framesPerSecond, modelTime, framesMeasured, framesDropped: source.dropped })
  }

  /** Follows the person by one frame; returns whether the view is in. */
  function follow({ pose, modelTime }: TimedPose, now: Taking, copy: KeptFrame | undefined): boolean {
    framesMeasured++
    frameRate.add(performance.now(), modelTime)
    const standing = now.standing.add(pose)
    const isMeasured = standing.phase === 'measuring' || standing.phase === 'taken'
    if (!isMeasured) {
      now.measuring = undefined
      if (standing.phase !== 'countdown') now.refiner.clear()
    }
    now.measuring ??= isMeasured ? { since: new Date(), droppedBefore: source.dropped } : undefined
    if (copy && (isMeasured || standing.phase === 'countdown')) now.refiner.keep(copy)
    else copy?.close()
    publish(standing)
    onPose?.(pose)
    return standing.phase === 'taken'
  }

  /** Makes a capture of what was measured, and goes on to the next view. */
  async function take(now: Taking) {
    const { poses } = now.standing
    const [first, last] = [poses[0], poses.at(-1)]
    if (!first || !last || !now.measuring) return
    let still = poses[Math.floor(poses.length / 2)]?.time ?? first.time
    let picture: Blob | undefined
    await now.refiner.choose(first.time, last.time, async (frame) => {
      still = frame.context.time
      if (options.withPictures) picture = await asJpeg(frame)
    })
    if (over || taking !== now) return now.refiner.cancel()
    const { measuring } = now
    const refinement = now.refiner.pending(first.time)
    refiners.add(now.refiner)
    const { heightCm } = options
    onCaptured({
      capture: captureOf({ source, model: estimator.identity, poses, still, ...now, ...measuring, heightCm }),
      ...(picture && { picture }),
      ...(refinement && { refinement }),
    })
    begin(settled(state.getState().plan, 'taken'))
  }

  begin(state.getState().plan)
  source.run({
    ...(level && { level }),
    async onFrame(frame) {
      const now = taking
      if (!now || !isRunning()) return frame.image.close()
      const copy = wantsCopy(now) ? now.refiner.copy(frame) : undefined
      try {
        const timed = await estimator.estimate(frame.image, frame.context)
        const kept = await copy
        if (taking !== now || !isRunning()) return kept?.close()
        if (follow(timed, now, kept)) await take(now)
      } catch (error) {
        ;(await copy)?.close()
        interrupt({ kind: 'pose', error })
      }
    },
    onEnd: () => {
      if (isRunning()) state.setState({ plan: { ...state.getState().plan, current: undefined } })
    },
    onProblem: (error) => interrupt({ kind: 'camera', error }),
  })

  function end() {
    over = true
    document.removeEventListener('visibilitychange', onVisibility)
    taking?.refiner.cancel()
    taking = undefined
  }

  return {
    state,
    skip: () => {
      if (!over) begin(settled(state.getState().plan, 'skipped'))
    },
    again: (view) => {
      if (!over) begin(again(state.getState().plan, view))
    },
    resume() {
      const { interruption, ...rest } = state.getState()
      if (over || interruption?.kind !== 'page-hidden') return
      state.setState(rest, true)
      begin(rest.plan)
    },
    stop: end,
    finish() {
      end()
      for (const refiner of refiners) refiner.complete()
    },
    cancel() {
      end()
      for (const refiner of refiners) refiner.cancel()
    },
  }
}

/** One view that is being taken. */
interface Taking {
  readonly view: PostureView
  readonly standing: StandingView
  readonly refiner: CaptureRefiner
  /** When the quiet standing began, and what had been dropped by then; undefined while it is waited for. */
  measuring: { readonly since: Date; readonly droppedBefore: number } | undefined
}

/** The first frame of quiet standing is known as such only when it has been looked at: the last of the countdown are copied too. */
const wantsCopy = ({ standing: { state } }: Taking) =>
  state.phase === 'measuring' || (state.phase === 'countdown' && state.secondsLeft === 1)
