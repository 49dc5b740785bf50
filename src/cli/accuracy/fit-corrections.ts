import { Matrix, solve } from 'ml-matrix'
import type { Pose } from '../../core/body/pose'
import { type Correction, type Harmonics, waves } from '../../core/ensemble/corrections'
import { isMissing } from '../../core/math/missing'
import { abductionMarks } from '../../core/movements/shoulder'
import { shoulderLine, trunkLeanLateral } from '../../core/posture/measures/frontal'
import type { PostureReading } from '../../core/posture/measures/measure'
import type { PostureScene } from '../../core/posture/measures/scene'
import { fitSideMarks, type SeenImage } from './fit-side-marks'
import { hiddenEars } from './hidden-ears'
import { turnFromView } from './neutral'
import { isStraight } from './sets'

/** Keeps the waves small where there are few images; the constant is free. */
const RIDGE = 0.5
/** Further turned than this, degrees, the picture shows another angle than the one that is fitted. */
const MOST_TURNED = 10
/** Images whose elbow is bent or whose trunk leans are scored, and not fitted. */
const NOT_FITTED = /_(elbow|lean)\d/

const three = (value: number) => Math.round(value * 1000) / 1000

/** The harmonics that come closest to the values at the angles, least squares with a ridge. */
function harmonicsThrough(angles: readonly number[], values: readonly number[]): Harmonics {
  const x = new Matrix(angles.map((angle) => [...waves(angle)]))
  const ridge = Matrix.diag([0, RIDGE, RIDGE, RIDGE, RIDGE])
  const normal = x.transpose().mmul(x).add(ridge)
  const found = solve(normal, x.transpose().mmul(Matrix.columnVector([...values])))
  const [constant = 0, cos = 0, sin = 0, cos2 = 0, sin2 = 0] = found.to1DArray().map(three)
  return [constant, cos, sin, cos2, sin2]
}

function fitAbduction(seen: readonly SeenImage[]) {
  const marks = seen.flatMap(({ image, pose }) => {
    const truth = image.angles[image.variable]
    const fits =
      image.set.startsWith('abduction') &&
      !NOT_FITTED.test(image.id) &&
      Math.abs(turnFromView(image)) <= MOST_TURNED
    if (!fits || image.side === 'mid' || truth === undefined || truth === null) return []
    const found = abductionMarks(pose, image.side)
    if (isMissing(found) || found.bend.weight === 0) return []
    return [{ upperArm: found.upperArm, bend: found.bend.degrees, truth }]
  })
  const angles = marks.map(({ upperArm }) => upperArm)
  return {
    abductionOffset: harmonicsThrough(
      angles,
      marks.map(({ upperArm, truth }) => upperArm - truth),
    ),
    straightElbow: harmonicsThrough(
      angles,
      marks.map(({ bend }) => bend),
    ),
  }
}

/** The slope through zero from what is drawn to what is there. */
function slope(pairs: readonly { readonly drawn: number; readonly truth: number }[]): number {
  const sum = (of: (pair: { drawn: number; truth: number }) => number) =>
    pairs.reduce((so, pair) => so + of(pair), 0)
  return three(sum(({ drawn, truth }) => drawn * truth) / sum(({ drawn }) => drawn * drawn))
}

const uncorrected = ({ correction: _, ...pose }: Pose): Pose => pose

/** Of the pictures of a set, what a frontal measure says without corrections, and what is true. */
function drawnAndTrue(
  seen: readonly SeenImage[],
  set: string,
  angle: string,
  read: (scene: PostureScene) => PostureReading,
) {
  return seen.flatMap(({ image, pose }) => {
    const truth = image.angles[angle]
    if (image.set !== set || !isStraight(image) || truth === undefined || truth === null) return []
    const drawn = read({ pose: uncorrected(pose), view: 'front', placed: {} })
    return isMissing(drawn) ? [] : [{ drawn: drawn.value, truth }]
  })
}

/** Shoulders that are raised against an upright trunk. */
const raisedShoulders = (seen: readonly SeenImage[]) =>
  drawnAndTrue(seen, 'shoulder_tilt', 'shoulder_line_tilt', shoulderLine)

const fitTo = (seen: readonly SeenImage[]): Correction => ({
  ...fitAbduction(seen),
  shoulderLineGain: slope(raisedShoulders(seen)),
  trunkLeanGain: slope(drawnAndTrue(seen, 'trunk_lean_lateral', 'trunk_lean_lateral', trunkLeanLateral)),
  headTurnGain: slope(hiddenEars(seen)),
  sideMarks: fitSideMarks(seen),
})

/** The corrections fitted to everybody, and to everybody without each one, as `core/corrections.ts` holds them. */
export function fitWithoutEach(seen: readonly SeenImage[]): Readonly<Record<string, Correction>> {
  const humans = [...new Set(seen.map(({ image }) => image.human))]
  const without = humans.map((human) => [
    `without-${human}`,
    fitTo(seen.filter(({ image }) => image.human !== human)),
  ])
  return { everyone: fitTo(seen), ...Object.fromEntries(without) }
}
