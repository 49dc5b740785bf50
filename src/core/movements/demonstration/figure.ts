import type { Side } from '../../body/skeleton'
import { FACE_AT, HEAD, OF_STATURE, OF_TRUNK, SHOULDERS, STATURE, TRUNK } from './proportions'
import { along, type Point3, plus, point, spread, swung, type Turn, turns, twisted } from './space'

/** How an arm is held, degrees: 0 hangs straight, the thumb forwards. */
export interface ArmAngles {
  /** Away from the body in the frontal plane, and forwards in the sagittal one. */
  readonly abduction?: number
  readonly flexion?: number
  /** About the upper arm's own axis, outwards. */
  readonly rotation?: number
  readonly elbow?: number
}

/** How a leg is held, degrees: 0 stands straight. */
export interface LegAngles {
  readonly abduction?: number
  readonly flexion?: number
  readonly knee?: number
}

/** How a figure is held, degrees; what is left out is 0. */
export interface Posture {
  readonly arms?: Partial<Record<Side, ArmAngles>>
  readonly legs?: Partial<Record<Side, LegAngles>>
  /** The trunk's axis from the vertical: to the left, and forwards. */
  readonly trunk?: { readonly toLeft?: number; readonly forwards?: number }
  /** The head against the trunk: turned and tilted to the left, the chin down. */
  readonly head?: { readonly turned?: number; readonly tilted?: number; readonly bowed?: number }
}

/** Landmarks that the figure has. */
const LIMB_POINTS = [
  'shoulder',
  'elbow',
  'wrist',
  'thumb',
  'index',
  'pinky',
  'hip',
  'knee',
  'ankle',
  'heel',
  'foot_index',
  'eye',
  'ear',
] as const
type SidedPoint = `${Side}_${(typeof LIMB_POINTS)[number]}`

/** What the figure is drawn by beside its landmarks. */
const MIDDLE_POINTS = ['nose', 'mid_hip', 'waist', 'chest', 'mid_shoulder', 'head', 'crown', 'face'] as const
/**
 * A point of the figure: a landmark by its own name, or one in the middle that a body is drawn around.
 * `waist` and `chest` bend the spine: it is the curve that they steer from `mid_hip` to `mid_shoulder`.
 * `head` lies between the ears, `crown` above it, `face` before it.
 */
export type FigurePoint = SidedPoint | (typeof MIDDLE_POINTS)[number]

export const FIGURE_POINTS: readonly FigurePoint[] = [
  ...MIDDLE_POINTS,
  ...LIMB_POINTS.flatMap((name) => [`left_${name}` as const, `right_${name}` as const]),
]

/** A person as points in space. */
export type Figure = Readonly<Record<FigurePoint, Point3>>

const DOWN = point(0, -1, 0)
const UP = point(0, 1, 0)

/** Arms hang and legs stand a little apart, degrees. */
export const ARM_AT_REST = 7
export const LEG_AT_REST = 2
/** Toes point outwards by so much. */
const TOES_OUT = 8
/** By which share of a lean the pelvis goes along, and how much further the chest goes than the axis between the two. */
const PELVIS = { toLeft: 0.2, forwards: 0.75 }
const CHEST = { toLeft: 1.2, forwards: 1.15 }
/** A raised arm lifts its shoulder by up to this much, metres. */
const SHRUG = 0.03

const outOf = (side: Side) => (side === 'left' ? 1 : -1)

function armOf(side: Side, shoulder: Point3, carried: Turn, angles: ArmAngles) {
  const { abduction = ARM_AT_REST, flexion = 0, rotation = 0, elbow = 0 } = angles
  const out = outOf(side)
  const held = turns(carried, swung(flexion), spread(out * abduction), twisted(out * rotation))
  const bent = turns(held, swung(elbow))
  const elbowAt = along(shoulder, held(DOWN), OF_STATURE.upperArm * STATURE)
  const wrist = along(elbowAt, bent(DOWN), OF_STATURE.forearm * STATURE)
  const hand = (down: number, forwards: number) =>
    plus(wrist, bent(point(0, -down * OF_STATURE.hand * STATURE, forwards)))
  return {
    [`${side}_shoulder`]: shoulder,
    [`${side}_elbow`]: elbowAt,
    [`${side}_wrist`]: wrist,
    [`${side}_thumb`]: hand(0.5, 0.052),
    [`${side}_index`]: hand(0.72, 0.026),
    [`${side}_pinky`]: hand(0.68, -0.026),
  }
}

function legOf(side: Side, hip: Point3, { abduction = LEG_AT_REST, flexion = 0, knee = 0 }: LegAngles) {
  const out = outOf(side)
  const held = turns(swung(flexion), spread(out * abduction))
  const shank = turns(swung(flexion - knee), spread(out * abduction))
  const foot = turns(shank, twisted(out * TOES_OUT))
  const kneeAt = along(hip, held(DOWN), OF_STATURE.thigh * STATURE)
  const ankle = along(kneeAt, shank(DOWN), OF_STATURE.shank * STATURE)
  const sole = (forwards: number) =>
    plus(ankle, foot(point(0, -0.8 * OF_STATURE.footHeight * STATURE, forwards)))
  return {
    [`${side}_hip`]: hip,
    [`${side}_knee`]: kneeAt,
    [`${side}_ankle`]: ankle,
    [`${side}_heel`]: sole(-0.05),
    [`${side}_foot_index`]: sole(OF_TRUNK.toesBeforeHeels * TRUNK - 0.05),
  }
}

function headOf(neck: Point3, turn: Turn) {
  const at = (x: number, y: number, z: number) => plus(neck, turn(point(x, y, z)))
  const ears = HEAD.noseReach - HEAD.noseBeforeEars
  const noseHeight = HEAD.neck - HEAD.noseBelowEars
  const eyeHeight = noseHeight + HEAD.noseBelowEyes
  const eyes = HEAD.noseReach - HEAD.eye
  return {
    nose: at(0, noseHeight, HEAD.noseReach),
    head: at(0, HEAD.neck, ears),
    crown: at(0, HEAD.neck + HEAD.crown, ears),
    face: at(0, HEAD.neck, ears + FACE_AT),
    left_ear: at(HEAD.ear, HEAD.neck, ears),
    right_ear: at(-HEAD.ear, HEAD.neck, ears),
    left_eye: at(HEAD.eye, eyeHeight, eyes),
    right_eye: at(-HEAD.eye, eyeHeight, eyes),
  }
}

/** How far a raised arm lifts its shoulder: straight up, so that the trunk's axis stays what it is. */
const shrug = ({ abduction = 0, flexion = 0 }: ArmAngles = {}) =>
  SHRUG * Math.min(1, Math.max(0, Math.max(abduction, flexion) - 30) / 120)

/** A person of average proportions who is held so. Pure: the same angles give the same points. */
export function figureOf({ arms = {}, legs = {}, trunk = {}, head = {} }: Posture): Figure {
  const { toLeft = 0, forwards = 0 } = trunk
  const leant = (share: { readonly toLeft: number; readonly forwards: number }) =>
    turns(swung(-forwards * share.forwards), spread(-toLeft * share.toLeft))
  const axis = leant({ toLeft: 1, forwards: 1 })
  const chest = leant(CHEST)
  const midHip = point(0, OF_STATURE.hipHeight * STATURE, 0)
  const midShoulder = along(midHip, axis(UP), TRUNK)
  const shoulder = (side: Side) =>
    plus(midShoulder, chest(point((outOf(side) * SHOULDERS) / 2, shrug(arms[side]), 0)))
  const hip = (side: Side) => plus(midHip, point((outOf(side) * OF_TRUNK.hips * TRUNK) / 2, 0, 0))
  // The arm that somebody leans to hangs; the other one lies on the trunk.
  const carried = (side: Side) => spread(outOf(side) * toLeft > 0 ? 0 : -toLeft * 0.65)
  const neck = along(midShoulder, chest(UP), (OF_STATURE.chinHeight - OF_STATURE.shoulderHeight) * STATURE)
  const { turned = 0, tilted = 0, bowed = 0 } = head
  const looking = turns(chest, spread(-tilted), swung(-bowed), twisted(turned))
  const sided = (['left', 'right'] as const).map((side) => ({
    ...armOf(side, shoulder(side), carried(side), arms[side] ?? {}),
    ...legOf(side, hip(side), legs[side] ?? {}),
  }))
  const points: Partial<Record<FigurePoint, Point3>> = {
    ...headOf(neck, looking),
    mid_hip: midHip,
    waist: along(midHip, leant(PELVIS)(UP), TRUNK / 3),
    chest: along(midShoulder, chest(UP), -TRUNK / 3),
    mid_shoulder: midShoulder,
    ...sided[0],
    ...sided[1],
  }
  return points as Figure
}
