import type { ImagePoint } from '../../body/angle-reading'
import { isMissing, type Missing, missing } from '../../math/missing'
import { type Degrees, degrees, toRadians } from '../../math/units'
import { levelled } from '../measures/levelled'
import { nearPoints, type PostureScene, pairOf } from '../measures/scene'
import { heightInPicture } from '../measures/stature'
import { stillScene } from './analyse-capture'
import type { PostureCapture } from './posture-capture'

/**
 * How a still is laid on the plumb line: moved so that the middle of the ankles (from the side, the
 * near one) is the origin, a known roll of the camera taken off, and scaled so that the person is 1
 * tall. x to the right, y down: the head is at y near −1. Never mirrored.
 */
export interface Alignment {
  /** Body heights for each pixel of the picture. */
  readonly scale: number
  /** Turned clockwise by this about the ankles, degrees. */
  readonly turn: Degrees
  /** In the picture, pixels: what becomes the origin. */
  readonly ankles: ImagePoint
}

/** Two stills of one view, each with how it is laid on the same plumb line. */
export interface AlignedPair {
  readonly before: AlignedStill
  readonly after: AlignedStill
}

interface AlignedStill {
  readonly scene: PostureScene
  readonly alignment: Alignment
}

function anklesOf(scene: PostureScene): ImagePoint | Missing {
  if (scene.view === 'front' || scene.view === 'back') {
    const pair = pairOf(scene, 'malleolus')
    return isMissing(pair) ? pair : pair.middle
  }
  const near = nearPoints(scene, 'malleolus')
  return isMissing(near) ? near : near.points.malleolus
}

/** How a still is laid on the plumb line; missing where ankles or ears are not sure. */
function alignmentOf(scene: PostureScene): Alignment | Missing {
  const { scene: upright, toPicture } = levelled(scene)
  const ankles = anklesOf(upright)
  if (isMissing(ankles)) return ankles
  const height = heightInPicture(upright)
  if (isMissing(height)) return height
  return {
    scale: 1 / height,
    turn: degrees(-(scene.pose.level?.roll ?? 0)),
    ankles: toPicture(ankles),
  }
}

/** The points that were placed in both: a placed ankle against a model's would show as a step to the side. */
function placedInBoth(one: PostureScene, other: PostureScene): PostureScene {
  const placed = Object.entries(one.placed).filter(([name]) => name in other.placed)
  return { ...one, placed: Object.fromEntries(placed) }
}

/**
 * Lays the stills of two views on the same plumb line: ankles on ankles, equally tall. Missing where
 * one of them cannot be laid, `wrong-view` where they are not the same view.
 */
export function alignedPair(before: PostureCapture, after: PostureCapture): AlignedPair | Missing {
  if (before.view !== after.view) return missing('wrong-view')
  const [first, second] = [stillScene(before), stillScene(after)]
  if (isMissing(first)) return first
  if (isMissing(second)) return second
  const one = alignmentOf(placedInBoth(first, second))
  if (isMissing(one)) return one
  const two = alignmentOf(placedInBoth(second, first))
  if (isMissing(two)) return two
  return { before: { scene: first, alignment: one }, after: { scene: second, alignment: two } }
}

/**
 * The same as the six numbers of an affine map, in the order of SVG and CSS: x′ = a·x + c·y + e,
 * y′ = b·x + d·y + f.
 */
export function matrixOf({
  scale,
  turn,
  ankles,
}: Alignment): readonly [a: number, b: number, c: number, d: number, e: number, f: number] {
  const [cos, sin] = [scale * Math.cos(toRadians(turn)), scale * Math.sin(toRadians(turn))]
  return [cos, sin, -sin, cos, sin * ankles.y - cos * ankles.x, -(sin * ankles.x + cos * ankles.y)]
}
