import { isMissing, type Missing, missing } from '../../math/missing'
import { nearPoints, type PostureScene, pairOf } from './scene'

/**
 * Height of the body over the upright distance from ankles to ears. Medians of the phantom's three
 * people, 1.128 to 1.143; a person of other proportions reads off by as many per cent.
 */
const HEIGHT_TO_EARS = 1.13

/** The person's height in the picture, pixels, as far as ankles and ears tell it. */
export function heightInPicture(scene: PostureScene): number | Missing {
  const ends = scene.view === 'front' || scene.view === 'back' ? frontalEnds(scene) : sagittalEnds(scene)
  if (isMissing(ends)) return ends
  const upright = ends.ankle - ends.ear
  return upright > 0 ? upright * HEIGHT_TO_EARS : missing('landmark-unsure', 'ankle')
}

function frontalEnds(scene: PostureScene) {
  const ears = pairOf(scene, 'tragus')
  if (isMissing(ears)) return ears
  const ankles = pairOf(scene, 'malleolus')
  return isMissing(ankles) ? ankles : { ear: ears.middle.y, ankle: ankles.middle.y }
}

function sagittalEnds(scene: PostureScene) {
  const near = nearPoints(scene, 'tragus', 'malleolus')
  return isMissing(near) ? near : { ear: near.points.tragus.y, ankle: near.points.malleolus.y }
}

/** A length in per cent of the person's height, in centimetres, where their height is known. */
export const centimetres = (percent: number, heightCm: number): number => (percent * heightCm) / 100
