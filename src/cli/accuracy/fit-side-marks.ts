import { mean } from 'simple-statistics'
import { trunkOf } from '../../core/body/body-axes'
import { pickLandmarks } from '../../core/body/landmarks'
import type { Pose } from '../../core/body/pose'
import type { Correction } from '../../core/ensemble/corrections'
import { isMissing } from '../../core/math/missing'
import { between, dot, length, scaled, signedAngle, type Vector } from '../../core/math/vector'
import type { PhantomImage } from './phantom-image'
import { isStraight } from './sets/scored-set'

/** An image and what was found in it. */
export interface SeenImage {
  readonly image: PhantomImage
  readonly pose: Pose
}

/** Sets of people who stand with hanging arms and one side towards the camera. */
const STANDING = ['trunk_lean_forward', 'forward_head', 'neck_flexext']
/** Closer than this, metres, the hips are not in the picture. */
const WHOLE_BODY = 2

type SideMarks = Correction['sideMarks']

/** How the marks of one picture lie beside the truth, in lengths of the marked trunk. */
function marksOf({ image, pose }: SeenImage): SideMarks | undefined {
  const { set, camera, subject_heading_deg: heading, landmarks } = image
  if (!STANDING.includes(set) || !isStraight(image) || camera.distance_m < WHOLE_BODY) return undefined
  const near = heading > 0 ? 'right' : 'left'
  const [ear, shoulder] = [`${near}_ear`, `${near}_shoulder`] as const
  const trunk = trunkOf(pose)
  const marks = pickLandmarks(pose, ear, shoulder)
  if (isMissing(trunk) || isMissing(marks)) return undefined
  const truth = (name: string): Vector => {
    const [x, y] = landmarks[name]?.px ?? []
    if (x === undefined || y === undefined) throw new Error(`${image.id} does not tell where ${name} is.`)
    return { x, y }
  }
  const sign = heading > 0 ? 1 : -1
  const up = scaled(trunk.down, -1 / length(trunk.down))
  const forwards = { x: -sign * up.y, y: sign * up.x }
  const beside = (mark: Vector, point: string, direction: Vector) =>
    dot(between(truth(point), mark), direction) / length(trunk.down)
  const trueUp = between(truth('mid_hip'), truth('mid_shoulder'))
  return {
    // By the trunk's direction, which is what the mark is wanted for: the shoulders' marks err as well.
    hip: Math.tan((sign * signedAngle(up, trueUp) * Math.PI) / 180),
    ear: beside(marks[ear], `${near}_tragus`, forwards),
    shoulder: beside(marks[shoulder], `${near}_shoulder`, up),
    shoulderBehind: -beside(marks[shoulder], `${near}_shoulder`, forwards),
  }
}

const fourDecimals = (value: number) => Math.round(value * 10_000) / 10_000

/** The mean over the people of each one's mean, so that nobody counts more for having more pictures. */
export function fitSideMarks(seen: readonly SeenImage[]): SideMarks {
  const people = [...new Set(seen.map(({ image }) => image.human))]
  const each = people.map((human) =>
    seen.filter(({ image }) => image.human === human).flatMap((one) => marksOf(one) ?? []),
  )
  const known = each.filter((marks) => marks.length > 0)
  const meanOf = (mark: keyof SideMarks) =>
    fourDecimals(mean(known.map((marks) => mean(marks.map((one) => one[mark])))))
  return {
    hip: meanOf('hip'),
    ear: meanOf('ear'),
    shoulder: meanOf('shoulder'),
    shoulderBehind: meanOf('shoulderBehind'),
  }
}
