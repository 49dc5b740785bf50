import { pickLandmarks, weightOf } from '../body/landmarks'
import type { Pose } from '../body/pose'
import { fading } from '../math/fading'
import { isMissing, type Missing } from '../math/missing'
import { type Degrees, degrees, radians, toDegrees } from '../math/units'
import { between, dot, length, midpoint, type Vector, wrapFrom } from '../math/vector'
import { trunkShortened } from './bent-trunk'
import { feetBeside } from './feet'
import { breadthWithArms } from './raised-arms'

/**
 * Proportions of an upright person in the picture, in trunk lengths (mid-shoulder to mid-hip), as the
 * pose models mark them: distance between the shoulder landmarks, between the hip landmarks, of the
 * nose in front of the shoulder line, and of the toes in front of the heels. Medians over rendered
 * people; MoveNet Thunder and BlazePose heavy lie within 6 % of them.
 */
const SHOULDER_WIDTH = 0.71
const HIP_WIDTH = 0.43
const NOSE_DEPTH = 0.3
const TOES_DEPTH = 0.42

/**
 * What of the ears' place beside the shoulders is taken off the nose's, and how far the rest lies in front.
 * A head that is held aside, or stays upright over a trunk that leans, takes ears and nose along.
 */
const OFF_BY_EARS = 0.7
const NOSE_BEFORE_EARS = 0.25

/**
 * Breadths between which the ears come to count: from the side they lie one behind the other, and
 * the network guesses the far one.
 */
const EARS_BEHIND = 0.1
const EARS_APART = 0.4

/** Head and feet that differ by less count alike; beyond the second, degrees, the head looks elsewhere. */
const HEAD_WITH_FEET = 10
const HEAD_ELSEWHERE = 25

/** Where the person's front points, seen from above, as far as one picture tells. */
export interface BodyTurn {
  /**
   * Turn from the camera's direction, −180 … 180°: 0 faces the camera, +90 has the right side towards
   * it, −90 the left. By head and feet; where the two differ, by the feet.
   */
  readonly heading: Degrees
  /** The same by the head alone: of a trunk that turns under a still head it sees a part. */
  readonly byHead: Degrees
  /** The same by the feet alone. Undefined where they are not seen, or not stood on. */
  readonly byFeet?: Degrees
  /**
   * Breadth of shoulders and hips as a share of the average person's who faces the camera; negative
   * from behind. Needs no head, tells no side. Missing where the hips are not seen.
   */
  readonly breadth: number | Missing
}

/** What everything is measured along and by, pixels. */
interface Frame {
  /** From the person's right to their left as seen when they face the camera; of length 1. */
  readonly across: Vector
  /** How long an average trunk is for somebody of this breadth who faces the camera. */
  readonly forwards: number
  /** How far the ears lie side by side, 0 to 1. */
  readonly ears: number
  readonly breadth: number | Missing
}

function frameOf(pose: Pose, shoulders: Vector): Frame {
  const hips = pickLandmarks(pose, 'left_hip', 'right_hip', 'left_shoulder', 'right_shoulder')
  if (isMissing(hips))
    return { across: { x: 1, y: 0 }, forwards: shoulders.x / SHOULDER_WIDTH, ears: 1, breadth: hips }
  const down = between(
    midpoint(hips.left_shoulder, hips.right_shoulder),
    midpoint(hips.left_hip, hips.right_hip),
  )
  const trunk = length(down) || 1
  const across = { x: down.y / trunk, y: -down.x / trunk }
  const hipLine = between(hips.right_hip, hips.left_hip)
  const arms = breadthWithArms(pose, down)
  const byShoulders = dot(shoulders, across) / (SHOULDER_WIDTH * arms.shoulders)
  const forwards = (byShoulders + dot(hipLine, across) / (HIP_WIDTH * arms.hips)) / 2
  const seen = forwards / trunk
  const ears = fading(Math.abs(seen), EARS_APART, EARS_BEHIND)
  return { across, forwards, ears, breadth: seen / trunkShortened(pose, down, shoulders, seen) }
}

/** How far the head points aside, pixels, as if its front stood as far before the shoulders as the shoulders are broad. */
function headBeside(pose: Pose, nose: Vector, midShoulder: Vector, { across, ears }: Frame): number {
  const aside = (point: Vector) => dot(between(midShoulder, point), across)
  const { left_ear: left, right_ear: right } = pose.imageLandmarks
  if (!left || !right) return aside(nose) / NOSE_DEPTH
  const sure = ears * weightOf(Math.min(left.score, right.score))
  const depth = NOSE_DEPTH + (NOSE_BEFORE_EARS - NOSE_DEPTH) * sure
  return (aside(nose) - OFF_BY_EARS * sure * aside(midpoint(left, right))) / depth
}

/** Towards the feet from the head: half-way while they agree, all the way where the head looks elsewhere. */
function withFeet(byHead: Degrees, byFeet: Degrees, sure: number): Degrees {
  const apart = wrapFrom(-180, byFeet - byHead)
  const share = (sure * (1 + fading(Math.abs(apart), HEAD_ELSEWHERE, HEAD_WITH_FEET))) / 2
  return degrees(wrapFrom(-180, byHead + apart * share))
}

/**
 * How the person is turned towards the camera. Nose and toes stand in front of the body: while a person
 * turns, the nose's offset from mid-shoulder (with the ears' taken off) and the toes' from the heels, each
 * with the breadth of shoulders and hips, trace an ellipse in the picture, and the place on it is the turn.
 * The head is taken across the trunk's own axis, so leaning and a rolled camera cost nothing.
 *
 * Errors in `docs/gates.md`. BlazePose's world landmarks were no better and follow a turning head.
 */
export function bodyTurn(pose: Pose): BodyTurn | Missing {
  const points = pickLandmarks(pose, 'nose', 'left_shoulder', 'right_shoulder')
  if (isMissing(points)) return points
  const frame = frameOf(pose, between(points.right_shoulder, points.left_shoulder))
  const { forwards, breadth } = frame
  const turned = (aside: number) => toDegrees(radians(Math.atan2(aside, forwards)))
  const midShoulder = midpoint(points.left_shoulder, points.right_shoulder)
  const byHead = turned(headBeside(pose, points.nose, midShoulder, frame))
  const feet = feetBeside(pose)
  if (feet === undefined) return { heading: byHead, byHead, breadth }
  const byFeet = turned(feet.beside / TOES_DEPTH)
  return { heading: withFeet(byHead, byFeet, feet.sure), byHead, byFeet, breadth }
}

/** {@link BodyTurn.breadth} of somebody whose head need not be seen. */
export function breadthOf(pose: Pose): number | Missing {
  const points = pickLandmarks(pose, 'left_shoulder', 'right_shoulder')
  if (isMissing(points)) return points
  return frameOf(pose, between(points.right_shoulder, points.left_shoulder)).breadth
}
