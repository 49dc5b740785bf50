import type { StoreApi } from 'zustand/vanilla'
import type { CapturedFrame } from '../camera/frame-source'
import type { Pose, TimedPose } from '../core/body/pose'
import { NOT_YET, type StandingState, StandingView } from '../core/posture/capture/standing'
import type { PostureView } from '../core/posture/measures/scene'
import { CaptureRefiner } from './capture-refiner'
import { asJpeg } from './jpeg'
import type { AcquireRefined, KeptFrame } from './refinement'
import { Run, type RunStage, type Subject } from './run'
import { captureOf } from './standing-capture'
import type { CapturedView, PostureRunState, ViewsState } from './standing-state'
import { again, planOf, settled, type ViewPlan } from './view-plan'

export interface PostureRunOptions {
  readonly views: readonly PostureView[]
  /** Gives the model that reads a few frames of each view once more; without it there is no second pass. */
  readonly acquireRefined?: AcquireRefined
  /** Whether the client has agreed that one picture of each view is kept. Without it no picture is made. */
  readonly withPictures: boolean
  readonly heightCm?: number
  /** Called for every frame, to draw it. */
  readonly onPose?: (pose: Pose) => void
  /** Called when a view is in, before the next is asked for. */
  readonly onCaptured: (taken: CapturedView) => void
}

/** Somebody whose views are being taken. Lifetime: until `stop`, `finish` or `cancel`; the stage stays open. */
export interface PostureRun {
  readonly state: StoreApi<PostureRunState>
  /** Goes on to the next view. */
  skip(): void
  /** Takes a view once more, or before the one that is waited for. */
  again(view: PostureView): void
  /** Goes on after the page was hidden: the view that was waited for begins anew. */
  resume(): void
  /** Ends it; the second pass over what was taken waits on. */
  stop(): void
  /** Ends it; the second pass over what was taken begins now at the latest. */
  finish(): void
  /** Ends it and calls every second pass off. */
  cancel(): void
}

/** One view that is being taken. */
interface Taking {
  readonly view: PostureView
  readonly standing: StandingView
  readonly refiner: CaptureRefiner
  /** When the quiet standing began, and what had been dropped by then; undefined while it is waited for. */
  measuring: { readonly since: Date; readonly droppedBefore: number } | undefined
}

/** The first frame of quiet standing is known as such only when it has been read: the last of the countdown are copied too. */
const wantsCopy = ({ standing: { state } }: Taking) =>
  state.phase === 'measuring' || (state.phase === 'countdown' && state.secondsLeft === 1)

/** Views of a standing person as the subject of a run, one after the other. */
class StandingViews implements Subject {
  readonly refiners = new Set<CaptureRefiner>()
  readonly #run: Run<ViewsState>
  readonly #stage: RunStage
  readonly #options: PostureRunOptions
  #taking: Taking | undefined

  constructor(run: Run<ViewsState>, stage: RunStage, options: PostureRunOptions) {
    this.#run = run
    this.#stage = stage
    this.#options = options
    this.#taking = this.#newTaking(run.state.getState().plan)
  }

  /** Begins with the current view of a plan, in place of the one that was waited for. */
  begin(plan: ViewPlan): void {
    this.#taking?.refiner.clear()
    this.#taking = this.#newTaking(plan)
    this.#run.publish({ plan, standing: NOT_YET }, true)
  }

  /** What is waited for is given up. */
  end(): void {
    this.#taking?.refiner.cancel()
    this.#taking = undefined
  }

  isWanted() {
    return this.#taking !== undefined
  }

  copy(frame: CapturedFrame) {
    const now = this.#taking
    return now && wantsCopy(now) ? now.refiner.copy(frame) : undefined
  }

  async follow({ pose }: TimedPose, _frame: CapturedFrame, copy: KeptFrame | undefined): Promise<void> {
    const now = this.#taking
    if (!now) return copy?.close()
    const standing = now.standing.add(pose)
    const isMeasured = standing.phase === 'measuring' || standing.phase === 'taken'
    if (!isMeasured) {
      now.measuring = undefined
      if (standing.phase !== 'countdown') now.refiner.clear()
    }
    now.measuring ??= isMeasured
      ? { since: new Date(), droppedBefore: this.#stage.source.dropped }
      : undefined
    if (copy && (isMeasured || standing.phase === 'countdown')) now.refiner.keep(copy)
    else copy?.close()
    this.#publish(standing)
    this.#options.onPose?.(pose)
    if (standing.phase === 'taken') await this.#take(now)
  }

  ended() {
    this.#run.publish({ plan: { ...this.#run.state.getState().plan, current: undefined } }, true)
  }

  #publish(standing: StandingState) {
    const before = this.#run.state.getState().standing
    const isNew = standing.phase !== before.phase || standing.secondsLeft !== before.secondsLeft
    this.#run.publish({ standing }, isNew)
  }

  /** Makes a capture of what was measured, and goes on to the next view. */
  async #take(now: Taking) {
    const { poses } = now.standing
    const [first, last] = [poses[0], poses.at(-1)]
    if (!first || !last || !now.measuring) return
    let still = poses[Math.floor(poses.length / 2)]?.time ?? first.time
    let picture: Blob | undefined
    const { withPictures, heightCm, onCaptured } = this.#options
    await now.refiner.choose(first.time, last.time, async (frame) => {
      still = frame.context.time
      if (withPictures) picture = await asJpeg(frame)
    })
    if (this.#taking !== now) return now.refiner.cancel()
    const { source, estimator } = this.#stage
    const { measuring } = now
    const refinement = now.refiner.pending(first.time)
    this.refiners.add(now.refiner)
    onCaptured({
      capture: captureOf({ source, model: estimator.identity, poses, still, ...now, ...measuring, heightCm }),
      ...(picture && { picture }),
      ...(refinement && { refinement }),
    })
    this.begin(settled(this.#run.state.getState().plan, 'taken'))
  }

  #newTaking({ current }: ViewPlan): Taking | undefined {
    if (!current) return undefined
    const refiner = new CaptureRefiner(
      this.#options.acquireRefined,
      () => this.#run.frameRate.framesPerSecond,
    )
    return { view: current, standing: new StandingView(current), refiner, measuring: undefined }
  }
}

/** Takes views of somebody who stands on an open stage. */
export function startPostureRun(stage: RunStage, options: PostureRunOptions): PostureRun {
  const run = new Run<ViewsState>(stage, { plan: planOf(options.views), standing: NOT_YET })
  const subject = new StandingViews(run, stage, options)
  const { state } = run
  let isOver = false
  const end = () => {
    isOver = true
    run.end()
    subject.end()
  }
  /** Changes the plan, unless it is over. */
  const plan = (change: (plan: ViewPlan) => ViewPlan) => {
    if (!isOver) subject.begin(change(state.getState().plan))
  }
  run.begin(subject)
  return {
    state,
    skip: () => plan((before) => settled(before, 'skipped')),
    again: (view) => plan((before) => again(before, view)),
    resume() {
      if (run.resume({})) plan((before) => before)
    },
    stop: end,
    finish() {
      end()
      for (const refiner of subject.refiners) refiner.complete()
    },
    cancel() {
      end()
      for (const refiner of subject.refiners) refiner.cancel()
    },
  }
}
