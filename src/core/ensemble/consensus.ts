import { mean } from 'simple-statistics'
import { meanRotation } from '../body/head/mean-rotation'
import { SURE_ENOUGH } from '../body/landmarks'
import type { Face, ImageLandmark, ImageLandmarks, Person, WorldLandmark } from '../body/pose'
import { LANDMARK_NAMES, type LandmarkName } from '../body/skeleton'
import { metres, pixels } from '../math/units'
import { between, length, midpoint } from '../math/vector'
import type { Detection } from './detection'
import { withSameSides } from './same-sides'

const meanOf = <T>(items: readonly T[], value: (item: T) => number) => mean(items.map(value))

/** The mean of where several looks place a landmark; those that are sure of it, if any is. */
function meanLandmark(seen: readonly ImageLandmark[]): ImageLandmark | undefined {
  const sure = seen.filter(({ score }) => score >= SURE_ENOUGH)
  const counted = sure.length > 0 ? sure : seen
  if (counted.length === 0) return undefined
  return {
    x: pixels(meanOf(counted, ({ x }) => x)),
    y: pixels(meanOf(counted, ({ y }) => y)),
    score: meanOf(counted, ({ score }) => score),
  }
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

/** Narrower than this share of the trunk's length, the shoulders are seen from the side (rendered people: 0.6–0.8 from the front, 0–0.25 from the side). */
const FROM_THE_SIDE = 0.4

function seenFromTheSide({ left_shoulder, right_shoulder, left_hip, right_hip }: ImageLandmarks): boolean {
  if (!left_shoulder || !right_shoulder || !left_hip || !right_hip) return false
  const trunk = between(midpoint(left_hip, right_hip), midpoint(left_shoulder, right_shoulder))
  return length(between(left_shoulder, right_shoulder)) < FROM_THE_SIDE * length(trunk)
}

/**
 * How much BlazePose counts for a landmark, 0 to 1; MoveNet has the rest. From what each kind does
 * well on rendered people: MoveNet keeps the hips level from the front (lateral lean 0.6° against
 * 1.2°); BlazePose sees a trunk and an elbow from the side (trunk bias constant within 1° of a
 * person, elbow 1.8° against 2.6°; the knee of a standing leg off by nearly the same for everybody),
 * and flattens a raised shoulder less.
 */
function shareOfBlazePose(name: LandmarkName, side: boolean): number {
  if (name.includes('hip')) return side ? 1 : 0
  if (name.includes('shoulder')) return 0.75
  if (name.includes('knee') || name.includes('ankle')) return side ? 1 : 0.5
  if (name.includes('elbow') || name.includes('wrist')) return side ? 0.75 : 0.5
  return 0.5
}

function blend(a: ImageLandmark, b: ImageLandmark, shareOfB: number): ImageLandmark {
  const mix = (of: 'x' | 'y' | 'score') => a[of] * (1 - shareOfB) + b[of] * shareOfB
  return { x: pixels(mix('x')), y: pixels(mix('y')), score: mix('score') }
}

/** Of each kind of network its looks' mean, then a mean of the kinds. */
function imageConsensus(detections: readonly Detection[]): ImageLandmarks {
  const movenet = kindLandmarks(detections, 'movenet')
  const blazepose = kindLandmarks(detections, 'blazepose')
  const side = seenFromTheSide({ ...movenet, ...blazepose })
  const landmarks: Partial<Record<LandmarkName, ImageLandmark>> = {}
  for (const name of LANDMARK_NAMES) {
    const [a, b] = [movenet[name], blazepose[name]]
    const landmark = a && b ? blend(a, b, shareOfBlazePose(name, side)) : (a ?? b)
    if (landmark) landmarks[name] = landmark
  }
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
 * closer to the truth than either (figures in `docs/measurement.md`). Nothing if no look found anyone.
 */
export function consensus(seen: readonly Detection[]): Person | undefined {
  const detections = withSameSides(seen)
  if (detections.length === 0) return undefined
  const hasWorld = detections.some(({ person }) => person.worldLandmarks)
  const face = faceConsensus(detections)
  return {
    imageLandmarks: imageConsensus(detections),
    ...(hasWorld && { worldLandmarks: worldConsensus(detections) }),
    ...(face && { face }),
    correction: 'everyone',
  }
}
