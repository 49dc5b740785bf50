import { linearRegression, median } from 'simple-statistics'
import { inFrame } from '../body/frame-space'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing, type Missing, missing } from '../math/missing'
import type { Degrees } from '../math/units'
import type { CameraView } from '../movements/movement'
import type { Gate, GateId, GateReading, GateScene, GateSubject, GateValue } from './gate'
import { gatesFor } from './gates'

/** Steady gates judge the median of this much of the past, seconds. */
const STEADIED_OVER = 1
/** The speed of the angle is the slope over this much of the past, seconds. */
const SPEED_OVER = 0.25

interface Timed<Value> {
  readonly time: number
  readonly value: Value
}

/** What is known of the person's rest. */
export interface NeutralState {
  /** Whether the person is still waiting to start; after that the head may move. */
  readonly resting: boolean
  readonly neutral?: Pose | undefined
}

/** What the gates say about a frame, and why it gives no number where one of them refuses. */
export interface GateCheck {
  readonly readings: readonly GateReading[]
  readonly refusal?: Missing
}

/**
 * Follows a person through the gates, frame by frame. The same for the live picture, the finished
 * recording and a single still, so that all refuse the same.
 *
 * Lifetime: one measurement; remembers one second of values.
 */
export class Gatekeeper {
  readonly #movement: GateSubject
  readonly #side: Side
  readonly #gates: readonly Gate[]
  readonly #past = new Map<GateId, Timed<GateValue>[]>()
  #angles: Timed<number>[] = []
  #previous: Pose | undefined
  readonly #neutral: Pose | undefined
  readonly #resting: boolean

  constructor(movement: GateSubject, side: Side, { resting, neutral }: NeutralState) {
    this.#movement = movement
    this.#side = side
    this.#gates = gatesFor(movement)
    this.#resting = resting
    this.#neutral = neutral
  }

  /**
   * @param angle what the frame reads, before any gate.
   * @param view the view that it is read in, of a movement that can be measured in more than one.
   */
  check(pose: Pose, angle: Degrees | Missing, view?: CameraView | Missing): GateCheck {
    const speed = this.#speed(pose.time, angle)
    const scene: GateScene = {
      pose,
      movement: view === undefined || isMissing(view) ? this.#movement : { ...this.#movement, view },
      side: this.#side,
      resting: this.#resting,
      // What is compared with this frame is brought into its pixels.
      ...(this.#neutral && { neutral: inFrame(this.#neutral, pose), neutralSize: this.#neutral }),
      ...(this.#previous && { previous: inFrame(this.#previous, pose) }),
      ...(speed !== undefined && { speed }),
    }
    this.#previous = pose
    const readings = this.#gates.map((gate) => this.#read(gate, scene))
    const refused = readings.find(({ status }) => status === 'refuse')
    return {
      readings,
      ...(refused?.reason && { refusal: missing(refused.reason, refused.landmark ?? refused.gate) }),
    }
  }

  #read(gate: Gate, scene: GateScene): GateReading {
    const now = gate.measure(scene)
    const measured = gate.steady ? this.#steadied(gate.id, scene.pose.time, now) : now
    if (!measured) return { gate: gate.id, status: 'unknown' }
    return { gate: gate.id, ...measured, ...gate.judge(measured, scene) }
  }

  #steadied(id: GateId, time: number, now: GateValue | undefined): GateValue | undefined {
    const past = (this.#past.get(id) ?? []).filter((each) => time - each.time <= STEADIED_OVER)
    if (now) past.push({ time, value: now })
    this.#past.set(id, past)
    if (past.length === 0) return undefined
    const middle = median(past.map(({ value }) => value.value))
    const landmark = now?.landmark
    return { value: middle, ...(landmark && { landmark }) }
  }

  #speed(time: number, angle: Degrees | Missing): number | undefined {
    this.#angles = this.#angles.filter((each) => time - each.time <= SPEED_OVER)
    if (isMissing(angle)) return undefined
    this.#angles.push({ time, value: angle })
    const [first] = this.#angles
    // A slope needs most of its window, or the first two jittering frames make a movement.
    if (!first || time - first.time < SPEED_OVER / 2 || this.#angles.length < 3) return undefined
    return linearRegression(this.#angles.map((each) => [each.time - first.time, each.value])).m
  }
}
