import type { Pose } from '../../core/body/pose'
import type { Correction } from '../../core/ensemble/corrections'
import { isMissing } from '../../core/math/missing'
import { shoulderLine, trunkLeanLateral } from '../../core/posture/measures/frontal'
import type { PostureReading } from '../../core/posture/measures/measure'
import type { PostureScene } from '../../core/posture/measures/scene'
import { fitSideMarks, type SeenImage } from './fit-side-marks'
import { isStraight } from './sets/scored-set'

const three = (value: number) => Math.round(value * 1000) / 1000

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
  shoulderLineGain: slope(raisedShoulders(seen)),
  trunkLeanGain: slope(drawnAndTrue(seen, 'trunk_lean_lateral', 'trunk_lean_lateral', trunkLeanLateral)),
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
