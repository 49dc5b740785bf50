import type { AngleReading } from '../../core/body/angle-reading'
import type { Pose } from '../../core/body/pose'
import type { Side } from '../../core/body/skeleton'
import { isMissing, missing } from '../../core/math/missing'
import { seconds } from '../../core/math/units'
import { movementById } from '../../core/movements/catalogue'
import type { Movement } from '../../core/movements/movement'
import { askedIn, type MovementStep } from '../../core/protocol/protocol'
import type { MovementSide } from '../../core/run/movement-side'
import { HoldCue, type LiftMoment } from '../../core/trial/hold-cue'
import { SMALLEST_LIFT } from '../../core/trial/lifts'
import { LiveAngle } from '../live-angle'
import { RepetitionTracker } from '../repetition-tracker'

/** One movement-side of a step while it is followed. Lifetime: one step. */
export class Part {
  readonly asked: MovementSide
  readonly movement: Movement
  readonly side: Side
  readonly tracker: RepetitionTracker
  readonly live = new LiveAngle()
  readonly #cue = new HoldCue()
  /** Of the last frame. */
  reading: AngleReading = missing('nobody')
  /** Degrees above the person's rest; 0 while that is not known. */
  height = 0
  /** Where in a lift they are. */
  moment: LiftMoment = { at: 'down' }

  /** @param neutral frames of the person at rest, from an earlier step of the same facing; may be none. */
  constructor(asked: MovementSide, neutral: readonly Pose[]) {
    this.asked = asked
    this.movement = movementById(asked.movement)
    this.side = asked.side ?? 'left'
    this.tracker = new RepetitionTracker(this.movement, this.side)
    for (const pose of neutral) this.tracker.add(pose)
  }

  get count(): number {
    return this.tracker.repetitions.length
  }

  get isLifted(): boolean {
    return this.height >= SMALLEST_LIFT
  }

  add(pose: Pose): void {
    this.reading = this.tracker.add(pose)
    const height = this.tracker.aboveRest(this.reading)
    // What cannot be read for a moment has not moved.
    if (isMissing(height)) return
    this.height = height
    this.moment = this.#cue.add(pose.time, height)
  }
}

const isOtherSide = (one: Part, other: Part) =>
  one.asked.movement === other.asked.movement && one.side !== other.side

/** What the person does at the moment, and so what they are told. */
export type Motion = 'rest' | 'move' | 'hold' | 'return'

/**
 * The movement-sides of one step, followed at once: each finds its own repetitions in the same frames.
 *
 * Lifetime: one step.
 */
export class StepTrackers {
  readonly step: MovementStep
  readonly parts: readonly Part[]
  #now = 0

  constructor(step: MovementStep, neutral: readonly Pose[]) {
    this.step = step
    this.parts = askedIn(step).map((asked) => new Part(asked, neutral))
  }

  add(pose: Pose): void {
    this.#now = pose.time
    for (const part of this.parts) part.add(pose)
  }

  /** Whether every movement-side has as many repetitions as are wanted. */
  get isDone(): boolean {
    return this.parts.every(({ count }) => count >= this.step.repetitions)
  }

  get hasNeutral(): boolean {
    return this.parts.some(({ tracker }) => tracker.hasNeutral)
  }

  /** The frames around the neutral of the part that has found one: what the next steps of this facing begin with. */
  get poseAtRest(): readonly Pose[] {
    const settled = this.parts.find(({ tracker }) => tracker.hasNeutral)
    return settled ? [...settled.tracker.poses] : []
  }

  /** What has been counted, and what is asked for next. */
  get counted() {
    return {
      parts: this.parts.map(({ asked, tracker }) => ({ asked, repetitions: tracker.repetitions })),
      asked: this.asked.map(({ asked }) => asked),
    }
  }

  get count(): number {
    return this.parts.reduce((sum, part) => sum + part.count, 0)
  }

  /** What is asked for next: all that want a repetition where they are made together, else the one that has fewest. */
  get asked(): readonly Part[] {
    const open = this.open
    if (this.step.order === 'together' || open.length === 0) return open
    const fewest = Math.min(...open.map(({ count }) => count))
    return open.filter(({ count }) => count === fewest).slice(0, 1)
  }

  /**
   * What is asked for while its other side is moved instead: one that this step does not ask for, or that has
   * been done. Undefined where nothing is, and where the other side has its own turn: then it counts for itself.
   */
  get passedOver(): Part | undefined {
    return this.asked.find(
      (part) => part.tracker.otherSideMoves && !this.open.some((other) => isOtherSide(part, other)),
    )
  }

  /** Whose angle is shown: what moves furthest at the moment, or what is asked for. */
  get shown(): Part | undefined {
    const [highest] = this.#lifted.toSorted((a, b) => b.height - a.height)
    return highest ?? this.asked[0] ?? this.parts[0]
  }

  /** What the person does at the moment: with several limbs, the one that is behind tells. */
  get motion(): Motion {
    const moments = this.#lifted.map(({ moment }) => moment.at)
    if (moments.length === 0) {
      // A lift is counted a moment after its return: until then nothing new is asked for.
      return this.parts.some(({ tracker }) => !tracker.isBackAtRest) ? 'return' : 'rest'
    }
    if (moments.includes('up') || moments.includes('down')) return 'move'
    return moments.includes('top') && this.heldFor < this.step.hold ? 'hold' : 'return'
  }

  /** For how long all that is lifted has been at its top, seconds; 0 where it is not. */
  get heldFor(): number {
    const held = this.#lifted.map(({ moment }) => (moment.at === 'top' ? this.#now - moment.since : 0))
    return held.length > 0 ? Math.min(...held) : 0
  }

  /** What still wants a repetition. */
  get open(): readonly Part[] {
    return this.parts.filter(({ count }) => count < this.step.repetitions)
  }

  get #lifted(): readonly Part[] {
    return this.parts.filter(({ isLifted }) => isLifted)
  }
}

/** What is followed where nothing is measured. */
const NOTHING_ASKED: MovementStep = {
  ...({ kind: 'movements', movements: [], order: 'in-turn', mode: 'active' } as const),
  ...({ facing: 'front', position: 'standing', repetitions: 1, hold: seconds(1) } as const),
}

/** The trackers of a step in which nothing is measured. */
export const nothingToFollow = () => new StepTrackers(NOTHING_ASKED, [])
