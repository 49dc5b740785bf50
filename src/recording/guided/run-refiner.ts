import type { CapturedFrame } from '../../camera/frame-source'
import type { ModelIdentity, Pose } from '../../core/body/pose'
import type { Seconds } from '../../core/math/units'
import { packRefinement } from '../../core/trial/refinement'
import type { Refined, TrialAnalysis } from '../../core/trial/trial'
import { FrameCopier, MOST_KEPT_BYTES } from '../frame-copier'
import { KeptFrames } from '../kept-frames'
import { type AcquireRefined, FrameRefiner, type KeptFrame } from '../refinement'
import type { Part } from './step-trackers'

/** Frames of a hold, and of the neutral of each facing, that are refined. */
const PER_HOLD = 3
const PER_NEUTRAL = 3
/** While somebody settles, older frames cannot be in the still second, seconds. */
const SETTLING_KEPT = 3
/** So many frames wait at most: of a whole screen, of 720p 1.4 MB each. */
const MOST_WAITING = 80
/** A run that measures fewer frames a second has no time to look at others behind. */
const ENOUGH_FRAMES = 8

/** A trial whose frames are still being looked at. */
interface Waiter {
  readonly open: Set<number>
  readonly poses: Pose[]
  readonly startedAt: Seconds
  readonly settle: (refined: Refined | undefined) => void
}

/**
 * Refines the neutral and the holds of every trial of a run behind it: one queue, so that the networks
 * are loaded once, and each trial is settled as soon as its own frames have been looked at.
 *
 * Lifetime: one run, and on from `finish` until all of it has been looked at.
 */
export class RunRefiner {
  readonly #refiner: FrameRefiner
  readonly #copier = new FrameCopier()
  readonly #frames = new KeptFrames<KeptFrame>(MOST_KEPT_BYTES)
  /** Times of the frames that were handed on, and what was found in them so far. */
  readonly #found = new Map<number, Pose | undefined>()
  readonly #takenUntil = new WeakMap<Part, number>()
  #waiters: Waiter[] = []
  #model: ModelIdentity | undefined
  #isWanted = true
  #hasNeutral = false
  #isOver = false

  /** @param framesPerSecond how fast the live model is at the moment. */
  constructor(acquire: AcquireRefined, framesPerSecond: () => number) {
    this.#refiner = new FrameRefiner({
      acquire,
      hasTime: () => framesPerSecond() >= ENOUGH_FRAMES,
      mostWaiting: MOST_WAITING,
      onPose: (pose, model) => this.#foundPose(pose, model),
    })
    void this.#refiner.finished.then(() => this.#settleAll())
  }

  get state() {
    return this.#refiner.state
  }

  /** Copies a frame, if one is wanted now; the frame may be handed over as soon as this returns. */
  copy(frame: CapturedFrame): Promise<KeptFrame | undefined> | undefined {
    return this.#isOver || !this.#isWanted ? undefined : this.#copier.copy(frame)
  }

  /** The person stands anew: another neutral is taken. */
  newFacing(): void {
    this.#hasNeutral = false
    this.#isWanted = true
  }

  /** Follows what became of a frame, and hands on the stretches that are over. */
  follow(frame: KeptFrame | undefined, isReadable: boolean, parts: readonly Part[]): void {
    if (this.#isOver) {
      frame?.close()
      return
    }
    if (frame && !isReadable) frame.close()
    else if (frame) this.#frames.add(frame)
    const neutral = parts.find(({ tracker }) => tracker.neutral)?.tracker.neutral
    if (!neutral) {
      this.#isWanted = isReadable
      if (frame) this.#frames.dropBefore(frame.context.time - SETTLING_KEPT)
      return
    }
    if (!this.#hasNeutral) {
      this.#hasNeutral = true
      this.#take(neutral.start, neutral.end, PER_NEUTRAL)
    }
    this.#takeHolds(parts)
    const isBackAtRest = parts.every(({ tracker, isLifted }) => tracker.isBackAtRest && !isLifted)
    this.#isWanted = !isBackAtRest
    if (isBackAtRest) this.#frames.clear()
  }

  /** What comes of a trial, once its frames have been looked at; undefined where that gave nothing. */
  refinedOf(part: Part, { neutral, repetitions }: TrialAnalysis): Promise<Refined | undefined> {
    this.#takeHolds([part])
    const { startedAt } = part.tracker
    const stretches = [
      ...('start' in neutral ? [[neutral.start, neutral.end] as const] : []),
      ...repetitions.map(({ holdStart, holdEnd }) => [holdStart, holdEnd] as const),
    ]
    const isOfTrial = (time: number) =>
      stretches.some(([from, to]) => time >= from + startedAt && time <= to + startedAt)
    const times = [...this.#found.keys()].filter(isOfTrial)
    return new Promise((settle) => {
      const open = new Set(times.filter((time) => !this.#found.get(time)))
      const poses = times.flatMap((time) => this.#found.get(time) ?? [])
      const waiter = { open, poses, startedAt, settle }
      if (open.size === 0 || this.#hasEnded) this.#settle(waiter)
      else this.#waiters.push(waiter)
    })
  }

  /** The run is over: whatever waits is looked at now. */
  finish(): void {
    if (this.#isOver) return
    this.#end()
    this.#refiner.complete()
  }

  /** Does without what has not been looked at yet. */
  readonly skip = (): void => {
    this.#end()
    this.#refiner.skip()
  }

  get #hasEnded() {
    return ['done', 'skipped', 'failed'].includes(this.state.getState().phase)
  }

  #end() {
    this.#isOver = true
    this.#frames.clear()
  }

  #takeHolds(parts: readonly Part[]) {
    for (const part of parts) {
      for (const { holdStart, holdEnd } of part.tracker.repetitions) {
        if (holdStart <= (this.#takenUntil.get(part) ?? Number.NEGATIVE_INFINITY)) continue
        this.#takenUntil.set(part, holdEnd)
        // The other arm's hold may have had some of them.
        const had = [...this.#found.keys()].filter((time) => time >= holdStart && time <= holdEnd).length
        if (had < PER_HOLD) this.#take(holdStart, holdEnd, PER_HOLD - had)
      }
    }
  }

  #take(from: Seconds, to: Seconds, count: number) {
    const added = this.#refiner.add(this.#frames.take(from, to, count))
    for (const { context } of added) this.#found.set(context.time, undefined)
  }

  #foundPose(pose: Pose, model: ModelIdentity) {
    this.#model = model
    this.#found.set(pose.time, pose)
    for (const waiter of this.#waiters) {
      if (!waiter.open.delete(pose.time)) continue
      waiter.poses.push(pose)
      if (waiter.open.size === 0) this.#settle(waiter)
    }
    this.#waiters = this.#waiters.filter(({ open }) => open.size > 0)
  }

  #settleAll() {
    for (const waiter of this.#waiters) this.#settle(waiter)
    this.#waiters = []
  }

  #settle({ poses, startedAt, settle }: Waiter) {
    const model = this.#model
    if (!model || poses.length === 0) {
      settle(undefined)
      return
    }
    const inOrder = poses.toSorted((a, b) => a.time - b.time)
    settle({ model, recording: packRefinement(inOrder, startedAt) })
  }
}
