import { trunkOf } from '../../body/body-axes'
import { pickLandmarks } from '../../body/landmarks'
import type { Pose } from '../../body/pose'
import { otherSide, type Side } from '../../body/skeleton'
import { isMissing, type Missing, missing } from '../../math/missing'
import { between, dot, length } from '../../math/vector'
import type { CompensationId } from '../../movements/compensations'
import type { Movement } from '../../movements/movement'
import { bodyTurn } from '../../quality/body-turn'
import { armExtent, elbowBend } from '../../quality/straight-arm'
import { forwardLean, leftwardLean } from './trunk-share'

/** Compensations that a camera sees well enough for a number. */
export const MEASURED_COMPENSATIONS = [
  'trunk-lean',
  'trunk-rotation',
  'shoulder-hike',
  'elbow-bend',
  'out-of-plane',
] as const satisfies readonly CompensationId[]
export type MeasuredCompensationId = (typeof MEASURED_COMPENSATIONS)[number]

/** A person in a movement, against the same person at rest. */
interface Moving {
  readonly pose: Pose
  readonly neutral: Pose
  readonly movement: Movement
  readonly side: Side
}

/** One row of the table of measured compensations. */
export interface MeasuredCompensation {
  readonly id: MeasuredCompensationId
  readonly unit: '°' | '%'
  /** Beyond this the screen says so: above in size, or below where `below` is set. */
  readonly limit: (movement: Movement) => number
  readonly below?: true
  readonly measure: (moving: Moving) => number | Missing
}

const change = (now: number | Missing, rest: number | Missing) =>
  isMissing(now) ? now : isMissing(rest) ? rest : now - rest

function trunkLean({ pose, neutral, movement: { view } }: Moving): number | Missing {
  const lean = view === 'front' ? leftwardLean : forwardLean
  return change(lean(pose), lean(neutral))
}

/** Distance between the shoulders in the picture, pixels. */
function shoulderWidth(pose: Pose): number | Missing {
  const points = pickLandmarks(pose, 'left_shoulder', 'right_shoulder')
  return isMissing(points) ? points : length(between(points.left_shoulder, points.right_shoulder))
}

/** From the head where it belongs to the trunk (feet stay where they are); in a neck movement from the shoulders' breadth, without a sign. */
function trunkRotation({ pose, neutral, movement: { region } }: Moving): number | Missing {
  if (region === 'neck') {
    const now = shoulderWidth(pose)
    const rest = shoulderWidth(neutral)
    if (isMissing(now)) return now
    if (isMissing(rest)) return rest
    return (Math.acos(Math.min(1, now / (rest || 1))) * 180) / Math.PI
  }
  const now = bodyTurn(pose)
  const rest = bodyTurn(neutral)
  if (isMissing(now)) return now
  return isMissing(rest) ? rest : now.byHead - rest.byHead
}

/** How much higher the tested shoulder stands than the other, along the trunk, percent of its length. */
function shoulderRise(pose: Pose, side: Side): number | Missing {
  const trunk = trunkOf(pose)
  if (isMissing(trunk)) return trunk
  const points = pickLandmarks(pose, 'left_shoulder', 'right_shoulder')
  if (isMissing(points)) return points
  const up = between(points[`${side}_shoulder`], points[`${otherSide(side)}_shoulder`])
  const size = length(trunk.down) || 1
  return (100 * dot(up, trunk.down)) / size / size
}

const ROWS: Readonly<Record<MeasuredCompensationId, MeasuredCompensation>> = {
  'trunk-lean': {
    id: 'trunk-lean',
    unit: '°',
    limit: ({ view }) => (view === 'front' ? 5 : 6),
    measure: trunkLean,
  },
  'trunk-rotation': {
    id: 'trunk-rotation',
    unit: '°',
    limit: ({ region }) => (region === 'neck' ? 25 : 20),
    measure: trunkRotation,
  },
  'shoulder-hike': {
    id: 'shoulder-hike',
    unit: '%',
    limit: ({ region }) => (region === 'neck' ? 6 : 15),
    measure: ({ pose, neutral, side }) => change(shoulderRise(pose, side), shoulderRise(neutral, side)),
  },
  'elbow-bend': {
    id: 'elbow-bend',
    unit: '°',
    limit: () => 15,
    measure: ({ pose, side }) => elbowBend(pose, side) ?? missing('landmark-unsure', 'arm'),
  },
  'out-of-plane': {
    id: 'out-of-plane',
    unit: '%',
    limit: () => 91,
    below: true,
    measure: ({ pose, neutral, side }) => armExtent(pose, side, neutral) ?? missing('landmark-unsure', 'arm'),
  },
}

/** Looks a measured compensation up by its id. */
export const measuredCompensation = (id: MeasuredCompensationId): MeasuredCompensation => ROWS[id]

/** The compensations of a movement that are given a number; the others are left to the tester's eye. */
export const measuredFor = ({ id, compensations }: Movement): readonly MeasuredCompensation[] =>
  MEASURED_COMPENSATIONS.filter(
    (each) =>
      compensations.some((watched) => watched === each) &&
      // The plane is told by the length of the arm alone, and only in abduction.
      (each !== 'out-of-plane' || id === 'shoulder-abduction'),
  ).map(measuredCompensation)

/** Whether a value lies beyond the compensation's limit. */
export const isBeyond = ({ limit, below }: MeasuredCompensation, movement: Movement, value: number) =>
  below ? value < limit(movement) : Math.abs(value) > limit(movement)
