import { createStore } from 'zustand/vanilla'
import type { FrameSource } from '../../../camera/frame-source'
import type { Pose } from '../../../core/body/pose'
import { movementById } from '../../../core/movements/catalogue'
import type { Movement } from '../../../core/movements/movement'
import { type Measurement, startMeasurement } from '../../../recording/measurement'
import type { LiveFrame } from '../../../recording/measurement-state'
import { preferences } from '../../../storage/preferences'
import { followSensor, levelOf } from '../stage/camera-level'
import { distrust } from '../stage/choose-model'
import { beginPreparing } from '../stage/preparation'
import type { Prepared, Preparing } from '../stage/prepare'
import { lendRefined } from '../stage/refinement-estimator'
import { giveBack } from '../stage/warm-estimator'
import { type Choice, rememberChoice } from './choice'
import { showPending, showTrial } from './current-trial'
import { stageRequestFor } from './stage-request'

/** What is measured, from where, and for whom. */
export interface Order {
  readonly choice: Choice
  readonly file?: File
  readonly clientId?: string
  readonly sessionId: string
}

/** A measurement on the stage. */
export interface Live {
  readonly movement: Movement
  readonly source: FrameSource
  readonly measurement: Measurement
  /** What the last frame showed. */
  lastPose(): Pose | undefined
  /** Calls back for every frame until the returned function is called. */
  onFrame(listener: (frame: LiveFrame) => void): () => void
}

/** Where the measuring screen stands. */
export type Flow =
  | { readonly step: 'setup' }
  | {
      readonly step: 'preparing'
      readonly order: Order
      readonly preparing: Preparing
      readonly source?: FrameSource
    }
  | { readonly step: 'failed'; readonly order: Order; readonly error: unknown }
  | { readonly step: 'live'; readonly order: Order; readonly live: Live }
  | { readonly step: 'done' }

/**
 * The way from the set-up to a trial.
 *
 * Lifetime: module-wide, so that "Again" on the result screen can start it; the camera is open only
 * between `start` and `finish` or `cancel`.
 */
export const flow = createStore<Flow>(() => ({ step: 'setup' }))

const go = (next: Flow) => flow.setState(next, true)

const nothing = () => {}

/** How what is under way is ended, so that a late answer of an earlier start finds itself unwanted. */
let release: () => void = nothing

/** Ends what is under way, once: an estimator that was given back belongs to the next measurement. */
function letGo() {
  const end = release
  release = nothing
  end()
}

/** Starts a measurement; one under way is cancelled. */
export async function start(order: Order) {
  letGo()
  rememberChoice(order.choice)
  go({ step: 'preparing', order, preparing: { step: 'camera' } })
  const preparation = beginPreparing(stageRequestFor(order.choice, order.file), {
    onChange(change) {
      const now = flow.getState()
      if (now.step === 'preparing') go({ ...now, ...change })
    },
    onReady: (prepared) => run(order, prepared),
    onFailed: (error) => go({ step: 'failed', order, error }),
  })
  release = preparation.callOff
  await preparation.ended
}

function run(order: Order, prepared: Prepared) {
  const { source, estimator, backend } = prepared
  const listeners = new Set<(frame: LiveFrame) => void>()
  let last: Pose | undefined
  const movement = movementById(order.choice.movement)
  const measurement = startMeasurement({
    source,
    estimator,
    movement,
    side: order.choice.side,
    level: () => levelOf(source),
    ...(preferences.getState().closerLook && { borrowRefined: lendRefined(backend) }),
    onFrame: (frame) => {
      last = frame.pose
      for (const listener of listeners) listener(frame)
    },
  })
  const unsubscribe = measurement.state.subscribe(({ phase }) => {
    if (phase === 'finished') finish()
  })
  const unfollow = followSensor(source)
  release = () => {
    unsubscribe()
    unfollow()
    measurement.cancel()
    source.stop()
    const { interruption } = measurement.state.getState()
    if (interruption?.kind !== 'pose') return giveBack(prepared)
    // An estimator that failed is of no use to the next measurement.
    void estimator.dispose()
    distrust(backend, interruption.error)
  }
  const live: Live = {
    movement,
    source,
    measurement,
    lastPose: () => last,
    onFrame(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  go({ step: 'live', order, live })
}

/** Ends the recording and puts its trial on the result screen. */
export function finish() {
  const now = flow.getState()
  if (now.step !== 'live') return
  const { choice, clientId, file, sessionId } = now.order
  const { measurement } = now.live
  const trial = { ...measurement.finish(), sessionId }
  letGo()
  const current = { trial, choice, kept: false, ...(clientId && { clientId }), ...(file && { file }) }
  const { refinement } = measurement
  if (refinement && trial.analysis.repetitions.length > 0) showPending(current, refinement)
  else showTrial(current)
  go({ step: 'done' })
}

/** Ends whatever is under way and goes back to the set-up. */
export function cancel() {
  letGo()
  go({ step: 'setup' })
}

/** Cancels when the screen is left for good: React may unmount and mount a screen in one breath. */
export function leaveWith(): () => void {
  clearTimeout(leaving)
  return () => {
    leaving = setTimeout(() => {
      if (flow.getState().step !== 'setup') cancel()
    })
  }
}
let leaving: ReturnType<typeof setTimeout> | undefined
