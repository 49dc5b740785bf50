import type { Side } from '../../body/skeleton'
import { type Degrees, degrees } from '../../math/units'
import type { MovementId } from '../movement'
import { ARM_AT_REST, LEG_AT_REST, type Posture } from './figure'

/** How a movement is shown. */
interface Row {
  /** Where it starts from, degrees of the movement. */
  readonly from: Degrees
  /** Where it goes to where the catalogue has no reference value: far enough to be seen, and no norm. */
  readonly to?: Degrees
  /** How the figure is held where the movement reads so many degrees of this side. */
  readonly posture: (angle: number, side: Side) => Posture
}

const ZERO = degrees(0)
/** An arm at rest beside a body that is seen from the side, degrees from the trunk. */
const BESIDE = 3

/** An elbow that points sideways at shoulder height, the forearm turned up by so much. */
const elbowAside = (external: number, side: Side): Posture => ({
  arms: { [side]: { abduction: 90, rotation: external, elbow: 90 } },
})

const bent = (elbow: number, side: Side): Posture => ({ arms: { [side]: { abduction: BESIDE, elbow } } })

const swungArm = (flexion: number, side: Side): Posture => ({
  arms: { [side]: { abduction: BESIDE, flexion } },
})

const toLeft = (angle: number, side: Side) => (side === 'left' ? angle : -angle)

/** How each movement of the catalogue is shown: the one place that knows. */
export const ROWS: Readonly<Record<MovementId, Row>> = {
  'shoulder-abduction': {
    from: degrees(ARM_AT_REST),
    // The thumb comes up with the arm.
    posture: (angle, side) => ({ arms: { [side]: { abduction: angle, rotation: Math.min(angle, 90) } } }),
  },
  'shoulder-flexion': { from: ZERO, posture: swungArm },
  'shoulder-extension': { from: ZERO, posture: (angle, side) => swungArm(-angle, side) },
  'shoulder-external-rotation': { from: ZERO, posture: elbowAside },
  'shoulder-internal-rotation': { from: ZERO, posture: (angle, side) => elbowAside(-angle, side) },
  'elbow-flexion': { from: ZERO, posture: bent },
  'elbow-extension': { from: degrees(-90), to: ZERO, posture: (angle, side) => bent(-angle, side) },
  'cervical-rotation': { from: ZERO, posture: (angle, side) => ({ head: { turned: toLeft(angle, side) } }) },
  'cervical-lateral-flexion': {
    from: ZERO,
    posture: (angle, side) => ({ head: { tilted: toLeft(angle, side) } }),
  },
  'cervical-flexion': { from: ZERO, posture: (angle) => ({ head: { bowed: angle } }) },
  'cervical-extension': { from: ZERO, posture: (angle) => ({ head: { bowed: -angle } }) },
  'trunk-lateral-flexion': {
    from: ZERO,
    to: degrees(30),
    posture: (angle, side) => ({ trunk: { toLeft: toLeft(angle, side) } }),
  },
  'trunk-flexion': { from: ZERO, to: degrees(80), posture: (angle) => ({ trunk: { forwards: angle } }) },
  'hip-abduction': {
    from: ZERO,
    to: degrees(35),
    posture: (angle, side) => ({ legs: { [side]: { abduction: angle + LEG_AT_REST } } }),
  },
  'knee-flexion': {
    from: ZERO,
    to: degrees(110),
    posture: (angle, side) => ({ legs: { [side]: { knee: angle } } }),
  },
}
