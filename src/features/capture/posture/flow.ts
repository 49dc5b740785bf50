import { createStore } from 'zustand/vanilla'
import type { FrameSource } from '../../../camera/frame-source'
import type { Pose } from '../../../core/body/pose'
import { type PostureRun, startPostureRun } from '../../../recording/standing'
import { preferences } from '../../../storage/preferences'
import { followSensor, levelOf } from '../stage/camera-level'
import { distrust } from '../stage/choose-model'
import { beginPreparing } from '../stage/preparation'
import type { Prepared, Preparing } from '../stage/prepare'
import { lendRefined } from '../stage/refinement-estimator'
import { giveBack } from '../stage/warm-estimator'
import { addCaptured, unkeptViews } from './current-posture'
import { type PostureRequest, stageRequestFor } from './stage-request'

/** The taking of views on the stage. */
export interface LivePostureRun {
  /** The assessment that the views go into. */
  readonly sessionId: string
  readonly source: FrameSource
  readonly run: PostureRun
  /** What follows the person, as the settings name it. */
  readonly model: Pick<Prepared, 'estimator' | 'backend'>
  /** What the last frame showed. */
  lastPose(): Pose | undefined
  /** Calls back for every frame until the returned function is called. */
  onPose(listener: (pose: Pose) => void): () => void
}

/** Where the posture screen stands. `done`: there are views to look at. */
export type PostureFlow =
  | { readonly step: 'setup' }
  | {
      readonly step: 'preparing'
      readonly request: PostureRequest
      readonly preparing: Preparing
      readonly source?: FrameSource
    }
  | { readonly step: 'failed'; readonly request: PostureRequest; readonly error: unknown }
  | { readonly step: 'live'; readonly request: PostureRequest; readonly live: LivePostureRun }
  | { readonly step: 'nothing'; readonly request: PostureRequest }
  | { readonly step: 'done' }

/**
 * The way from the set-up to a posture assessment. A view is in the assessment as soon as it has been
 * taken: whatever happens to camera, model or page afterwards does not touch it.
 *
 * Lifetime: module-wide; the camera is open only between `start` and `finish` or `cancel`.
 */
export const postureFlow = createStore<PostureFlow>(() => ({ step: 'setup' }))

const go = (next: PostureFlow) => postureFlow.setState(next, true)

const nothing = () => {}

/** How what is under way is ended, so that a late answer of an earlier start finds itself unwanted. */
let release: () => void = nothing
/** Whose refinements wait until the camera is no longer needed. */
let waiting: PostureRun[] = []

function letGo() {
  const end = release
  release = nothing
  end()
}

/** Nothing needs the device any more: every closer look may begin. */
function refineFrames() {
  for (const run of waiting) run.finish()
  waiting = []
}

/** Starts taking views; what was under way ends, and keeps what was taken. */
export async function start(request: PostureRequest) {
  letGo()
  go({ step: 'preparing', request, preparing: { step: 'camera' } })
  const preparation = beginPreparing(stageRequestFor(request), {
    onChange(change) {
      const now = postureFlow.getState()
      if (now.step === 'preparing') go({ ...now, ...change })
    },
    onReady: (prepared) => beginRun(request, prepared),
    onFailed: (error) => go({ step: 'failed', request, error }),
  })
  release = preparation.callOff
  await preparation.ended
}

function beginRun(request: PostureRequest, prepared: Prepared) {
  const { source, estimator, backend } = prepared
  const listeners = new Set<(pose: Pose) => void>()
  let last: Pose | undefined
  const { agreedAt, heightCm, views } = request
  const run = startPostureRun({
    ...{ source, estimator, views },
    level: () => levelOf(source),
    ...(preferences.getState().closerLook && { borrowRefined: lendRefined(backend) }),
    withPictures: agreedAt !== undefined,
    ...(heightCm !== undefined && { heightCm }),
    onPose: (pose) => {
      last = pose
      for (const listener of listeners) listener(pose)
    },
    onCaptured: (taken) => addCaptured(taken, request),
  })
  waiting.push(run)
  const unsubscribe = run.state.subscribe(({ plan, interruption }) => {
    if (plan.current === undefined && !interruption) finish()
  })
  const unfollow = followSensor(source)
  release = () => {
    unsubscribe()
    unfollow()
    run.stop()
    source.stop()
    const { interruption } = run.state.getState()
    if (interruption?.kind !== 'pose') return giveBack(prepared)
    // An estimator that failed is of no use to the next measurement.
    void estimator.dispose()
    distrust(backend, interruption.error)
  }
  const live: LivePostureRun = {
    sessionId: request.sessionId,
    source,
    run,
    model: { estimator, backend },
    lastPose: () => last,
    onPose(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  go({ step: 'live', request, live })
}

/** Ends it and shows what was taken; where that is nothing, says so. */
export function finish() {
  const now = postureFlow.getState()
  if (now.step !== 'live') return
  const hasViews = unkeptViews(now.request.sessionId).length > 0
  letGo()
  refineFrames()
  go(hasViews ? { step: 'done' } : { step: 'nothing', request: now.request })
}

/** After camera or model failed: goes on with the views that are not taken yet. */
export function goOn() {
  const now = postureFlow.getState()
  if (now.step !== 'live') return
  const { views } = now.live.run.state.getState().plan
  const left = views.filter(({ status }) => status === 'to-come').map(({ view }) => view)
  void start({ ...now.request, views: left })
}

/** Ends whatever is under way and goes back to the set-up. */
export function cancel() {
  letGo()
  refineFrames()
  go({ step: 'setup' })
}

/** Cancels when the screen is left for good: React may unmount and mount a screen in one breath. */
export function leaveWith(): () => void {
  clearTimeout(leaving)
  return () => {
    leaving = setTimeout(() => {
      if (postureFlow.getState().step !== 'setup') cancel()
    })
  }
}
let leaving: ReturnType<typeof setTimeout> | undefined
