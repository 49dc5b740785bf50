import { mean } from 'simple-statistics'
import type { LandmarkName, Side } from '../../../core/body/skeleton'
import type { MovementId } from '../../../core/movements/movement'
import type { PhotographLabel } from './labels'
import { unseenArms } from './notes'

/** Raters who differ by more than this, degrees, have not seen the same. */
const FURTHEST_APART = 12
/** Turned by more than this, degrees, in the mean of the raters, a person does not face the camera. */
const MOST_TURNED = 20

/** An angle of a person in a photograph, as raters see it; degrees in the movement's own sign. */
export interface RealTruth {
  readonly file: string
  readonly movement: MovementId
  readonly side: Side
  /** The mean of two raters who marked joints. */
  readonly truth: number
  /** How far those two lie apart. */
  readonly apart: number
  /** What a third rater saw, with how sure they were of it. */
  readonly eye?: { readonly degrees: number; readonly tolerance: number }
  /** Whether the raters see the person turned out of the view that the movement is measured in. */
  readonly isTurned: boolean
}

/** Why something that raters marked is not scored. */
export const LEFT_OUT = ['unseen', 'guessed', 'apart'] as const
export type LeftOut = (typeof LEFT_OUT)[number]

/** A movement whose definition and view agree with an angle that raters give. */
interface Rated {
  readonly movement: MovementId
  readonly side: Side
  /** The raters' own name of it. */
  readonly angle: string
  readonly views: readonly string[]
  /** Joints that both raters must have seen. */
  readonly joints: readonly LandmarkName[]
  /** Whether it is of an arm, which a note may call hidden. */
  readonly isArm: boolean
}

const FACING = ['front', 'oblique']
const SIDES = ['left', 'right'] as const

const RATED: readonly Rated[] = [
  ...SIDES.map(
    (side): Rated => ({
      ...{ movement: 'shoulder-abduction', side, angle: `abduction/${side}`, views: FACING, isArm: true },
      joints: [`${side}_shoulder`],
    }),
  ),
  ...SIDES.map(
    (side): Rated => ({
      ...{ movement: 'elbow-flexion', side, angle: `elbow/${side}`, views: [`${side}_side`], isArm: true },
      joints: [`${side}_shoulder`, `${side}_elbow`, `${side}_wrist`],
    }),
  ),
  // Positive to the person's left, as the raters count it.
  {
    ...{ movement: 'trunk-lateral-flexion', side: 'left', angle: 'trunk', views: FACING, isArm: false },
    joints: ['left_shoulder', 'right_shoulder'],
  },
  {
    ...{ movement: 'cervical-lateral-flexion', side: 'left', angle: 'neck_lat', views: FACING, isArm: false },
    joints: ['left_eye', 'right_eye', 'left_shoulder', 'right_shoulder'],
  },
]

function eyeOf({ movement, side }: Rated, { angles: { eye } }: PhotographLabel): RealTruth['eye'] {
  const own = eye?.[`${movement}/${side}`]
  if (own) return { degrees: own[0], tolerance: own[1] }
  // What is bent to the one side is bent by as much less to the other.
  const other = side === 'left' && !movement.startsWith('shoulder') ? eye?.[`${movement}/right`] : undefined
  return other && { degrees: -other[0], tolerance: other[1] }
}

function truthOf(file: string, rated: Rated, label: PhotographLabel): RealTruth | LeftOut | undefined {
  const { movement, side, angle, views, joints, isArm } = rated
  const [a, b] = [label.angles.a[angle], label.angles.b[angle]]
  // Both give it, and one at least sees the person in the movement's view.
  if (typeof a !== 'number' || typeof b !== 'number' || !label.view.some((view) => views.includes(view)))
    return undefined
  if (isArm && label.notes.some((note) => unseenArms(note).has(side))) return 'unseen'
  const both = [label.joints.a, label.joints.b]
  if (both.some((marked) => joints.some((joint) => marked[joint]?.[2] !== 'seen'))) return 'guessed'
  const apart = Math.abs(a - b)
  if (apart > FURTHEST_APART) return 'apart'
  const eye = eyeOf(rated, label)
  const isTurned = mean(label.turn_deg.map(Math.abs)) > MOST_TURNED
  return { file, movement, side, truth: (a + b) / 2, apart, ...(eye && { eye }), isTurned }
}

/** What of the raters' angles is scored, and how many of them are not. */
export function realTruths(labels: Readonly<Record<string, PhotographLabel>>): {
  readonly truths: readonly RealTruth[]
  readonly leftOut: Readonly<Record<LeftOut, number>>
} {
  const found = Object.entries(labels).flatMap(([file, label]) =>
    RATED.flatMap((rated) => truthOf(file, rated, label) ?? []),
  )
  const count = (reason: LeftOut) => found.filter((each) => each === reason).length
  return {
    truths: found.filter((each) => typeof each === 'object'),
    leftOut: { unseen: count('unseen'), guessed: count('guessed'), apart: count('apart') },
  }
}
