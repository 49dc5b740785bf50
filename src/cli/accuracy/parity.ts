import { median } from 'simple-statistics'
import { pickLandmarks } from '../../core/body/landmarks'
import type { Pose } from '../../core/body/pose'
import { LANDMARK_NAMES, type Side } from '../../core/body/skeleton'
import { isMissing } from '../../core/math/missing'
import { between, length, midpoint } from '../../core/math/vector'
import { movementById } from '../../core/movements/catalogue'
import { readAngle } from '../../core/movements/read-angle'
import { interpolatedQuantile } from './statistics'

/** Two engines on one picture, and which movement is read from it. */
export interface ComparedPicture {
  readonly measure: ComparedMeasure
  readonly side: Side
  readonly one: Pose
  readonly other: Pose
}

export const COMPARED_MEASURES = ['shoulder-abduction', 'shoulder-flexion', 'elbow-flexion'] as const
export type ComparedMeasure = (typeof COMPARED_MEASURES)[number]

/** How far apart two engines are. Absent where there is nothing to compare. */
export interface Apart {
  readonly n: number
  readonly median?: number
  readonly mean?: number
  readonly p95?: number
  readonly max?: number
}

function summarise(differences: readonly number[]): Apart {
  if (differences.length === 0) return { n: 0 }
  const p95 = interpolatedQuantile(differences, 0.95)
  return {
    n: differences.length,
    median: median([...differences]),
    mean: differences.reduce((sum, value) => sum + value, 0) / differences.length,
    ...(p95 !== undefined && { p95 }),
    max: Math.max(...differences),
  }
}

/**
 * The distances between the landmarks that both engines are sure of, in percent of the trunk's
 * length (middle of the hips to middle of the shoulders) as the first one sees it.
 */
function landmarkDistances(one: Pose, other: Pose): number[] {
  const trunk = pickLandmarks(one, 'left_shoulder', 'right_shoulder', 'left_hip', 'right_hip')
  if (isMissing(trunk)) return []
  const shoulders = midpoint(trunk.left_shoulder, trunk.right_shoulder)
  const trunkLength = length(between(midpoint(trunk.left_hip, trunk.right_hip), shoulders))
  return LANDMARK_NAMES.flatMap((name) => {
    const a = pickLandmarks(one, name)
    const b = pickLandmarks(other, name)
    if (isMissing(a) || isMissing(b)) return []
    return [(length(between(a[name], b[name])) / trunkLength) * 100]
  })
}

function angleDifference({ measure, side, one, other }: ComparedPicture): number[] {
  const movement = movementById(measure)
  const a = readAngle(movement, side, one)
  const b = readAngle(movement, side, other)
  return isMissing(a) || isMissing(b) ? [] : [Math.abs(a.degrees - b.degrees)]
}

/** How far apart two engines are over some pictures: landmarks, % of trunk length, and angles, degrees. */
export function compareEngines(pictures: readonly ComparedPicture[]) {
  const angles = COMPARED_MEASURES.map((measure) => ({
    measure,
    apart: summarise(pictures.filter((picture) => picture.measure === measure).flatMap(angleDifference)),
  }))
  return {
    landmarks: summarise(pictures.flatMap(({ one, other }) => landmarkDistances(one, other))),
    angles: angles.filter(({ apart }) => apart.n > 0),
  }
}
