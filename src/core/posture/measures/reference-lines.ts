import type { ImagePoint } from '../../body/angle-reading'
import { isMissing, type Missing } from '../../math/missing'
import { pixels } from '../../math/units'
import { shifted } from '../../math/vector'
import type { PairedPoint } from '../points/placed-points'
import { levelled } from './levelled'
import { landmarkPair, nearPoints, type Pair, type PostureScene, pairOf, pointOf } from './scene'
import { heightInPicture } from './stature'

/** A straight line in the picture. */
export interface PictureLine {
  readonly from: ImagePoint
  readonly to: ImagePoint
}

export type BodyLevel = 'head' | 'shoulders' | 'pelvis' | 'knees'

/** A horizontal through a part of the body. */
export interface LevelLine extends PictureLine {
  readonly level: BodyLevel
  /** The body's own line from side to side; absent from the side, and for a pelvis that nobody placed points on. */
  readonly body?: PictureLine
}

/** What a standing person is looked at against. */
export interface ReferenceLines {
  /** The vertical through mid-ankle, from the side through the lateral malleolus of the near side. */
  readonly plumb: (PictureLine & { readonly foot: ImagePoint }) | Missing
  readonly levels: readonly LevelLine[]
}

/** Half the width of a horizontal, and how far the plumb line goes beyond head and feet, in body heights. */
const HALF_WIDTH = 0.22
const ABOVE = 1.04
const BELOW = 0.03

/** From in front the eyes, which is what the head's tilt is taken from; from behind the ears. */
const headPair = (scene: PostureScene) =>
  scene.view === 'back' ? pairOf(scene, 'tragus') : landmarkPair(scene, 'eye')

function pelvisPair(scene: PostureScene): Pair | Missing {
  const placed = pairOf(scene, scene.view === 'back' ? 'psis' : 'asis')
  return isMissing(placed) ? landmarkPair(scene, 'hip') : placed
}

interface Through {
  readonly level: BodyLevel
  readonly middle: ImagePoint
  readonly body?: PictureLine
}

function frontal(scene: PostureScene): readonly Through[] {
  const pairs: readonly (readonly [BodyLevel, Pair | Missing])[] = [
    ['head', headPair(scene)],
    ['shoulders', pairOf(scene, 'acromion')],
    ['pelvis', pelvisPair(scene)],
    ['knees', pairOf(scene, 'patella')],
  ]
  return pairs.flatMap(([level, pair]) => {
    if (isMissing(pair)) return []
    const { left, right, middle, placed } = pair
    // The hip landmarks stay level when a pelvis tilts: a line between them would say that it does not.
    const told = level !== 'pelvis' || placed
    return [{ level, middle, ...(told && { body: { from: right, to: left } }) }]
  })
}

function sagittal(scene: PostureScene): readonly Through[] {
  const at = (point: PairedPoint): ImagePoint | Missing => {
    const near = nearPoints(scene, point)
    return isMissing(near) ? near : near.points[point]
  }
  const knee = pointOf({ ...scene, placed: {} }, scene.view === 'left' ? 'left_patella' : 'right_patella')
  const parts: readonly (readonly [BodyLevel, ImagePoint | Missing])[] = [
    ['head', at('tragus')],
    ['shoulders', at('acromion')],
    ['pelvis', at('trochanter')],
    ['knees', isMissing(knee) ? knee : knee.point],
  ]
  return parts.flatMap(([level, middle]) => (isMissing(middle) ? [] : [{ level, middle }]))
}

function footOf(scene: PostureScene): ImagePoint | Missing {
  if (scene.view === 'front' || scene.view === 'back') {
    const ankles = pairOf(scene, 'malleolus')
    return isMissing(ankles) ? ankles : ankles.middle
  }
  const near = nearPoints(scene, 'malleolus')
  return isMissing(near) ? near : near.points.malleolus
}

/**
 * The plumb line and the horizontals of a standing person, in pixels of the picture as it was taken.
 * Where the camera's roll is known they follow gravity, else the edges of the picture.
 */
export function referenceLines(scene: PostureScene): ReferenceLines {
  const { scene: upright, toPicture } = levelled(scene)
  const inPicture = ({ from, to }: PictureLine): PictureLine => ({ from: toPicture(from), to: toPicture(to) })
  const known = heightInPicture(upright)
  const height = isMissing(known) ? scene.pose.height / 2 : known
  const foot = footOf(upright)
  const reach = HALF_WIDTH * height
  const through = upright.view === 'front' || upright.view === 'back' ? frontal(upright) : sagittal(upright)
  return {
    plumb: isMissing(foot)
      ? foot
      : {
          ...inPicture({
            from: shifted(foot, { x: 0, y: -ABOVE * height }),
            to: { x: foot.x, y: pixels(foot.y + BELOW * height) },
          }),
          foot: toPicture(foot),
        },
    levels: through.map(({ level, middle, body }) => ({
      level,
      ...inPicture({
        from: shifted(middle, { x: -reach, y: 0 }),
        to: shifted(middle, { x: reach, y: 0 }),
      }),
      ...(body && { body: inPicture(body) }),
    })),
  }
}
