import { mean } from 'simple-statistics'
import { meanRotation } from '../body/head/mean-rotation'
import { weightOf } from '../body/landmarks'
import {
  type Face,
  type ImageLandmark,
  type ImageLandmarks,
  NETWORK_KINDS,
  type NetworkKind,
  type Person,
  type WorldLandmark,
} from '../body/pose'
import { LANDMARK_NAMES, type LandmarkName } from '../body/skeleton'
import { fading } from '../math/fading'
import { metres, pixels } from '../math/units'
import { between, length, midpoint } from '../math/vector'
import { agreementOf, asSureAs, BORNE_OUT_BY_NOBODY, inSight, trunkLength } from './agreement'
import type { Detection } from './detection'
import { withSameSides } from './same-sides'

const meanOf = <T>(items: readonly T[], value: (item: T) => number) => mean(items.map(value))

/**
 * The mean of where several detections place a landmark, each as far as it is sure of it; of all, where
 * none is: then the landmark's own confidence says that it is not to be used.
 */
function meanLandmark(seen: readonly ImageLandmark[]): ImageLandmark | undefined {
  if (seen.length === 0) return undefined
  const weights = seen.map(({ score }) => weightOf(score))
  const sum = weights.reduce((so, weight) => so + weight, 0)
  const meanBy = (of: 'x' | 'y' | 'score') =>
    sum === 0
      ? meanOf(seen, (each) => each[of])
      : seen.reduce((so, each, index) => so + (each[of] * (weights[index] ?? 0)) / sum, 0)
  return { x: pixels(meanBy('x')), y: pixels(meanBy('y')), score: meanBy('score') }
}

/** Of one kind of network, the mean of its looks. */
function kindLandmarks(detections: readonly Detection[], kind: Detection['network']): ImageLandmarks {
  const landmarks: Partial<Record<LandmarkName, ImageLandmark>> = {}
  for (const name of LANDMARK_NAMES) {
    const landmark = meanLandmark(
      detections.flatMap(({ network, person }) =>
        network === kind ? (person.imageLandmarks[name] ?? []) : [],
      ),
    )
    if (landmark) landmarks[name] = landmark
  }
  return landmarks
}

/**
 * Shoulders narrower than the first share of the trunk's length are seen from the side, broader than the
 * second from the front, and in between partly so (rendered people: 0–0.25 and 0.6–0.8).
 */
const FROM_THE_SIDE = 0.3
const FROM_THE_FRONT = 0.5

/** How far a person is seen from the side, 0 (from the front) to 1. */
function seenFromTheSide({ left_shoulder, right_shoulder, left_hip, right_hip }: ImageLandmarks): number {
  if (!left_shoulder || !right_shoulder || !left_hip || !right_hip) return 0
  const trunk = length(between(midpoint(left_hip, right_hip), midpoint(left_shoulder, right_shoulder)))
  const breadth = length(between(left_shoulder, right_shoulder)) / (trunk || 1)
  return fading(breadth, FROM_THE_SIDE, FROM_THE_FRONT)
}

/**
 * How much BlazePose counts for a landmark, 0 to 1; MoveNet has the rest. From what each kind does well on
 * the twelve rendered people: MoveNet keeps the hips level from the front (lateral lean 0.6° against 1.2°)
 * and the nose where it is while the head turns (beyond 45° it errs by 4.4 instead of 5.0°); BlazePose sees a
 * trunk, an elbow and from the side a shoulder (flexion 2.4° instead of 2.8°; trunk bias constant within 1°
 * of a person; the knee of a standing leg off by nearly the same for everybody). From in front neither kind's
 * shoulders are the better ones. No weight moves what photographs of real people read by more than 0.1°.
 */
function shareOfBlazePose(name: LandmarkName, side: number): number {
  const share = (fromFront: number, fromSide: number) => fromFront + side * (fromSide - fromFront)
  if (name.includes('hip')) return side
  if (name.includes('shoulder') || name.includes('knee') || name.includes('ankle')) return share(0.5, 1)
  if (name.includes('elbow') || name.includes('wrist')) return share(0.5, 0.75)
  if (name === 'nose' || name.includes('eye')) return share(0.25, 0.5)
  return 0.5
}

function blend(a: ImageLandmark, b: ImageLandmark, shareOfB: number): ImageLandmark {
  const mix = (of: 'x' | 'y' | 'score') => a[of] * (1 - shareOfB) + b[of] * shareOfB
  return { x: pixels(mix('x')), y: pixels(mix('y')), score: mix('score') }
}

/** The mean of two kinds' places, as sure as they agree on where it is and as BlazePose has it in sight. */
function agreed(
  name: LandmarkName,
  a: ImageLandmark,
  b: ImageLandmark,
  shareOfB: number,
  trunk: number | undefined,
): ImageLandmark {
  const agreement = trunk === undefined ? 1 : agreementOf(a, b, trunk)
  const mean = blend(a, b, shareOfB)
  // Of an elbow either kind may be sure where it is hidden; where it is seen, both are.
  const score = name.endsWith('elbow') ? Math.min(a.score, b.score) : mean.score
  return asSureAs({ ...mean, score }, agreement * inSight(name, b.score))
}

/** What MoveNet marks (the COCO key points, Lin 2014); BlazePose marks them and more. */
const ONLY_BLAZEPOSE = /inner|outer|mouth|pinky|index|thumb|heel/
const isSeenByBoth = (name: LandmarkName) => !ONLY_BLAZEPOSE.test(name)

/** Of each kind of network its detections' mean, then a mean of the kinds; the two have to have found somebody. */
function imageConsensus(detections: readonly Detection[]): ImageLandmarks {
  const movenet = kindLandmarks(detections, 'movenet')
  const blazepose = kindLandmarks(detections, 'blazepose')
  const side = seenFromTheSide({ ...movenet, ...blazepose })
  const trunk = trunkLength({ ...movenet, ...blazepose })
  const landmarks: Partial<Record<LandmarkName, ImageLandmark>> = {}
  for (const name of LANDMARK_NAMES) {
    const [a, b] = [movenet[name], blazepose[name]]
    // One kind never stands in for the other where both look: the corrections belong to their mean.
    const landmark =
      a && b ? agreed(name, a, b, shareOfBlazePose(name, side), trunk) : isSeenByBoth(name) ? undefined : b
    if (landmark) landmarks[name] = landmark
  }
  return landmarks
}

/** What one kind makes of a person whom the other does not find: less sure than its own confidence. */
function aloneLandmarks(detections: readonly Detection[], kind: NetworkKind): ImageLandmarks {
  const landmarks: Partial<Record<LandmarkName, ImageLandmark>> = {}
  for (const [name, landmark] of Object.entries(kindLandmarks(detections, kind)))
    landmarks[name as LandmarkName] = asSureAs(landmark, BORNE_OUT_BY_NOBODY)
  return landmarks
}

function worldConsensus(detections: readonly Detection[]) {
  const landmarks: Partial<Record<LandmarkName, WorldLandmark>> = {}
  for (const name of LANDMARK_NAMES) {
    const seen = detections.flatMap(({ person }) => person.worldLandmarks?.[name] ?? [])
    if (seen.length === 0) continue
    landmarks[name] = {
      x: metres(meanOf(seen, ({ x }) => x)),
      y: metres(meanOf(seen, ({ y }) => y)),
      z: metres(meanOf(seen, ({ z }) => z)),
      score: meanOf(seen, ({ score }) => score),
    }
  }
  return landmarks
}

/** Both kinds of looks see the same head: their rotations' mean, and one of their surfaces. */
function faceConsensus(detections: readonly Detection[]): Face | undefined {
  const faces = detections.flatMap(({ person }) => person.face ?? [])
  const rotation = meanRotation(faces.map((face) => face.rotation))
  const mesh = faces.find((face) => face.mesh)?.mesh
  return rotation && { ...(mesh && { mesh }), rotation }
}

/**
 * One person out of several looks at the same picture. A network's error in a picture differs from
 * its error in the mirror image, and the errors of two kinds of network differ more: their mean is
 * closer to the truth than either (figures in `docs/measurement.md`). Where one kind alone found somebody
 * it is that kind's, and says so. Nothing if no detection found anyone.
 */
export function consensus(seen: readonly Detection[]): Person | undefined {
  const detections = withSameSides(seen)
  if (detections.length === 0) return undefined
  const hasWorld = detections.some(({ person }) => person.worldLandmarks)
  const face = faceConsensus(detections)
  const [only, other] = NETWORK_KINDS.filter((kind) => detections.some(({ network }) => network === kind))
  const isAlone = only !== undefined && other === undefined
  return {
    imageLandmarks: isAlone ? aloneLandmarks(detections, only) : imageConsensus(detections),
    ...(hasWorld && { worldLandmarks: worldConsensus(detections) }),
    ...(face && { face }),
    // The corrections were fitted to what both kinds make of a person together.
    ...(isAlone ? { foundBy: only } : { correction: 'everyone' as const }),
  }
}
