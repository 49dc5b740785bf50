import type { ImagePoint } from '../../body/angle-reading'
import { trunkOf } from '../../body/body-axes'
import { isMissing, type Missing, missing } from '../../math/missing'
import { between, length, scaled, shifted } from '../../math/vector'
import { facing, landmarkPair, type PostureScene, pairOf, pointOf } from '../measures/scene'
import type { PlacedPointName } from '../points/placed-points'
import { partsOf } from '../points/view-points'

/** Roughly where a point lies that no model knows: from a landmark, in trunk lengths. Our own rough proportions. */
interface Guess {
  readonly from: 'shoulder' | 'hip' | 'ankle'
  /** Up along the trunk; negative is down. */
  readonly up: number
  /** From in front and behind: as a share of the way from the landmark to the body's middle. */
  readonly inwards?: number
  /** From the side: forwards. */
  readonly forwards?: number
}

const GUESSES: Readonly<Partial<Record<ReturnType<typeof partsOf>['point'], Guess>>> = {
  c7: { from: 'shoulder', up: 0.16, forwards: -0.1 },
  scapula: { from: 'shoulder', up: -0.38, inwards: 0.4 },
  asis: { from: 'hip', up: 0.18, inwards: -0.1, forwards: 0.14 },
  psis: { from: 'hip', up: 0.22, inwards: 0.5, forwards: -0.18 },
  toe: { from: 'ankle', up: -0.28, inwards: -0.15 },
}

const isFromSide = ({ view }: PostureScene) => view === 'left' || view === 'right'

/**
 * Where the model's stand-in for a point lies, for the audit; missing where no model knows the point.
 * Of a pair left is what lies on the person's left: a network that sees a back takes one for the other.
 */
export function automaticPlace(scene: PostureScene, name: PlacedPointName): ImagePoint | Missing {
  const byModel = { ...scene, placed: {} }
  const { point, side } = partsOf(name)
  if (isFromSide(scene) || side === undefined || point === 'c7') {
    const known = pointOf(byModel, name)
    return isMissing(known) ? known : known.point
  }
  const pair = pairOf(byModel, point)
  return isMissing(pair) ? pair : pair[side]
}

/**
 * Where the handle of a point waits until somebody puts it in its place: where it was placed, else on
 * the model's stand-in, else roughly where the body has it. Never a measurement: nothing is read off it.
 * Missing where that is below the picture, as toes may be.
 */
export function startPlace(scene: PostureScene, name: PlacedPointName): ImagePoint | Missing {
  const place = scene.placed[name]
  if (place) return place
  const automatic = automaticPlace(scene, name)
  if (!isMissing(automatic)) return automatic
  const { point, side } = partsOf(name)
  const guess = GUESSES[point]
  if (!guess) return automatic
  const trunk = trunkOf(scene.pose)
  if (isMissing(trunk)) return trunk
  const pair = landmarkPair(scene, guess.from)
  if (isMissing(pair)) return pair
  const reach = length(trunk.down)
  const fromSide = isFromSide(scene) || side === undefined
  const base = shifted(fromSide ? pair.middle : pair[side], scaled(trunk.down, -guess.up))
  const aside = fromSide
    ? { x: facing(scene) * (guess.forwards ?? 0) * reach, y: 0 }
    : scaled(between(pair[side], pair.middle), guess.inwards ?? 0)
  const start = shifted(base, aside)
  return start.y > scene.pose.height ? missing('outside-picture', name) : start
}
