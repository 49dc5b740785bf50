import type { ImagePoint } from '../../body/angle-reading'
import { isMissing, type Missing } from '../../math/missing'
import type { PostureReading } from './measure'
import { facing, landmarkPair, leftSign, nearPoints, type PostureScene, pairOf, pointOf } from './scene'
import { heightInPicture } from './stature'

interface Spot {
  readonly point: ImagePoint
  readonly placed: boolean
}

const middleOf = (pair: ReturnType<typeof pairOf>): Spot | Missing =>
  isMissing(pair) ? pair : { point: pair.middle, placed: pair.placed }

/** How far one point lies beside the vertical through another, % of height; `sign` of what is positive to the right. */
function beside(
  scene: PostureScene,
  base: Spot | Missing,
  spot: Spot | Missing,
  sign: 1 | -1,
): PostureReading {
  if (isMissing(base)) return base
  if (isMissing(spot)) return spot
  const height = heightInPicture(scene)
  if (isMissing(height)) return height
  return {
    value: (100 * sign * (spot.point.x - base.point.x)) / height,
    placed: base.placed || spot.placed,
  }
}

const head = (scene: PostureScene) => middleOf(pairOf(scene, 'tragus'))
const shoulders = (scene: PostureScene) => middleOf(pairOf(scene, 'acromion'))
const pelvis = (scene: PostureScene) => middleOf(landmarkPair(scene, 'hip'))
const knees = (scene: PostureScene) => middleOf(pairOf(scene, 'patella'))
const ankles = (scene: PostureScene) => middleOf(pairOf(scene, 'malleolus'))

/** Frontal: from the vertical through mid-ankle, positive to the person's left. */
const fromMidAnkle = (spot: (scene: PostureScene) => Spot | Missing) => (scene: PostureScene) =>
  beside(scene, ankles(scene), spot(scene), leftSign(scene))

/** Middle of the head beside the vertical through mid-shoulder, % of height, positive to the left. */
export const headShift = (scene: PostureScene) =>
  beside(scene, shoulders(scene), head(scene), leftSign(scene))

/** Frontal plumb-line offsets, from the head down. */
export const FRONTAL_PLUMB = {
  head: fromMidAnkle(head),
  shoulders: fromMidAnkle(shoulders),
  pelvis: fromMidAnkle(pelvis),
  knees: fromMidAnkle(knees),
} as const

const near =
  (point: 'tragus' | 'acromion' | 'trochanter' | 'malleolus') =>
  (scene: PostureScene): Spot | Missing => {
    const picked = nearPoints(scene, point)
    return isMissing(picked) ? picked : { point: picked.points[point], placed: picked.placed }
  }

/** The model's knee: the kneecap is not its axis. */
const nearKnee = (scene: PostureScene): Spot | Missing =>
  scene.view === 'left' || scene.view === 'right'
    ? pointOf({ ...scene, placed: {} }, `${scene.view}_patella`)
    : { missing: 'wrong-view' }

/** Sagittal: how far `spot` lies in front of the vertical through `base`. */
const inFrontOf =
  (base: (scene: PostureScene) => Spot | Missing, spot: (scene: PostureScene) => Spot | Missing) =>
  (scene: PostureScene) =>
    beside(scene, base(scene), spot(scene), facing(scene))

/** Ear in front of the shoulder, % of height. */
export const headOffset = inFrontOf(near('acromion'), near('tragus'))
/** Shoulder in front of the hip, % of height. */
export const shoulderOffset = inFrontOf(near('trochanter'), near('acromion'))

/** Sagittal plumb-line offsets from the lateral malleolus, from the head down. */
export const SAGITTAL_PLUMB = {
  ear: inFrontOf(near('malleolus'), near('tragus')),
  shoulder: inFrontOf(near('malleolus'), near('acromion')),
  hip: inFrontOf(near('malleolus'), near('trochanter')),
  knee: inFrontOf(near('malleolus'), nearKnee),
} as const
