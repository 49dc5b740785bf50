import { byFace } from '../../body/head/sure-face'
import type { Side } from '../../body/skeleton'
import { CORRECTIONS } from '../../ensemble/corrections'
import { isMissing } from '../../math/missing'
import { degrees } from '../../math/units'
import { between, length, scaled, shifted, signedAngle } from '../../math/vector'
import type { PairedPoint } from '../points/placed-points'
import type { PostureReading } from './measure'
import { landmarkPair, leftSign, type Pair, type PostureScene, pairOf, UP } from './scene'

/** A line from the person's right to their left against the horizontal, degrees, positive where the left is higher. */
function lineTilt(scene: PostureScene, { left, right, middle, placed }: Pair): PostureReading {
  const line = between(right, left)
  const sign = leftSign(scene)
  const horizontal = { x: sign, y: 0 }
  return {
    value: -sign * signedAngle(horizontal, line),
    placed,
    goniometer: {
      fulcrum: middle,
      stationary: shifted(middle, { x: (sign * length(line)) / 2, y: 0 }),
      moving: left,
    },
  }
}

function tiltOf(scene: PostureScene, point: PairedPoint): PostureReading {
  const pair = pairOf(scene, point)
  return isMissing(pair) ? pair : lineTilt(scene, pair)
}

/**
 * Head tilt, degrees: the head against the vertical, positive where its left is higher. By the face's
 * surface where the model finds one, else by the line between the eyes; from behind by the ears.
 */
export function headTilt(scene: PostureScene): PostureReading {
  const isBack = scene.view === 'back'
  const pair = isBack ? pairOf(scene, 'tragus') : landmarkPair(scene, 'eye')
  if (isMissing(pair)) return pair
  const line = lineTilt(scene, pair)
  if (isMissing(line) || isBack) return line
  const { face } = scene.pose
  return { ...line, value: byFace(scene.pose, face && degrees(-face.rotation.roll), degrees(line.value)) }
}

/**
 * How much further the shoulders tilt than the trunk axis when a person leans aside: the spine bends
 * above the hips, and the axis is the chord of that bend. The phantom's three people, 1.12 to 1.20.
 */
const TILT_OF_LEAN = 1.16

/**
 * Shoulder line, degrees, positive where the left is higher: between both acromia where they are
 * placed, else between the shoulder landmarks. Networks follow shoulders that tilt with a leaning
 * trunk, and draw a shoulder that is raised against the trunk flatter than it is; where by how much
 * is known, that part is put right.
 */
export function shoulderLine(scene: PostureScene): PostureReading {
  const line = tiltOf(scene, 'acromion')
  const { correction } = scene.pose
  if (isMissing(line) || line.placed || correction === undefined) return line
  // Without the trunk nobody knows how much is to be put right; to leave it would be another measure.
  const trunk = trunkAxis(scene)
  if (isMissing(trunk)) return trunk
  const leant = -TILT_OF_LEAN * leftSign(scene) * signedAngle(UP, trunk.up)
  return { ...line, value: leant + CORRECTIONS[correction].shoulderLineGain * (line.value - leant) }
}

/** Scapular line, degrees: between both lower angles of the scapulae, positive where the left is higher. */
export const scapularLine = (scene: PostureScene): PostureReading => tiltOf(scene, 'scapula')

/**
 * Pelvic obliquity, degrees, positive where the left is higher: between both ASIS from in front, both
 * PSIS from behind. Missing until they are placed: no model sees the pelvis under clothes, and its
 * hip landmarks stay level when it tilts.
 */
export const pelvicObliquity = (scene: PostureScene): PostureReading =>
  tiltOf(scene, scene.view === 'back' ? 'psis' : 'asis')

/** Mid-shoulder and mid-hip, with the way up between them. */
function trunkAxis(scene: PostureScene) {
  const shoulders = pairOf(scene, 'acromion')
  if (isMissing(shoulders)) return shoulders
  const hips = landmarkPair(scene, 'hip')
  if (isMissing(hips)) return hips
  const up = between(hips.middle, shoulders.middle)
  return { up, hip: hips.middle, shoulder: shoulders.middle, placed: shoulders.placed }
}

/**
 * Lateral trunk lean, degrees: mid-hip to mid-shoulder against the vertical, positive to the person's
 * left. Networks draw it a little smaller than it is; where by how much is known, that is put right.
 */
export function trunkLeanLateral(scene: PostureScene): PostureReading {
  const trunk = trunkAxis(scene)
  if (isMissing(trunk)) return trunk
  const { correction } = scene.pose
  const gain = correction === undefined || trunk.placed ? 1 : CORRECTIONS[correction].trunkLeanGain
  return {
    value: gain * leftSign(scene) * signedAngle(UP, trunk.up),
    placed: trunk.placed,
    goniometer: {
      fulcrum: trunk.hip,
      stationary: shifted(trunk.hip, scaled(UP, length(trunk.up))),
      moving: trunk.shoulder,
    },
  }
}

/** Lateral trunk shift, % of trunk length: mid-shoulder beside the vertical through mid-hip, positive to the left. */
export function trunkShift(scene: PostureScene): PostureReading {
  const trunk = trunkAxis(scene)
  if (isMissing(trunk)) return trunk
  const { up, placed } = trunk
  return { value: (100 * leftSign(scene) * up.x) / length(up), placed }
}

/**
 * Frontal knee angle, degrees: from the straight continuation of the thigh (hip to knee) to the shank
 * (knee to ankle) in the picture, positive with the knee towards the midline. Changes when the leg
 * turns about its own axis.
 */
export const frontalKnee =
  (side: Side) =>
  (scene: PostureScene): PostureReading => {
    const hips = landmarkPair(scene, 'hip')
    if (isMissing(hips)) return hips
    const knees = pairOf(scene, 'patella')
    if (isMissing(knees)) return knees
    const ankles = pairOf(scene, 'malleolus')
    if (isMissing(ankles)) return ankles
    const knee = knees[side]
    const thigh = between(hips[side], knee)
    const outwards = leftSign(scene) * (side === 'left' ? 1 : -1)
    return {
      value: degrees(-outwards * signedAngle(thigh, between(knee, ankles[side]))),
      placed: knees.placed || ankles.placed,
      goniometer: { fulcrum: knee, stationary: shifted(knee, thigh), moving: ankles[side] },
    }
  }
