import type { ImagePoint } from '../../body/angle-reading'
import { trunkOf } from '../../body/body-axes'
import { isMissing } from '../../math/missing'
import { between, length, scaled, shifted, signedAngle, type Vector } from '../../math/vector'
import type { PostureReading } from './measure'
import { inMiddlePlane } from './perspective'
import { facing, nearPoints, nearSide, type PostureScene, pointOf, UP } from './scene'
import { underMark } from './side-marks'

/** A line against the horizontal that points forwards, degrees, positive where it rises. */
function aboveHorizontal(
  scene: PostureScene,
  from: ImagePoint,
  to: ImagePoint,
  placed: boolean,
): PostureReading {
  const forwards: Vector = { x: facing(scene), y: 0 }
  const line = between(from, to)
  return {
    value: -facing(scene) * signedAngle(forwards, line),
    placed,
    goniometer: { fulcrum: from, stationary: shifted(from, scaled(forwards, length(line))), moving: to },
  }
}

/**
 * Craniovertebral angle, degrees: the line from C7 to the tragus against the horizontal through C7;
 * smaller is further forward. Missing until both are placed: a model's ear is near the tragus, and a
 * millimetre there is half a degree.
 */
export function craniovertebralAngle(scene: PostureScene): PostureReading {
  const side = nearSide(scene)
  if (isMissing(side)) return side
  const c7 = pointOf(scene, 'c7')
  if (isMissing(c7)) return c7
  const tragus = pointOf(scene, `${side}_tragus`)
  if (isMissing(tragus)) return tragus
  if (!tragus.placed) return { missing: 'not-placed', detail: `${side}_tragus` }
  const level = inMiddlePlane(tragus.point, scene)
  return isMissing(level) ? level : aboveHorizontal(scene, c7.point, level, true)
}

/** Ear–shoulder inclination, degrees: the line from shoulder to ear against the horizontal. Not the craniovertebral angle. */
export function earShoulderInclination(scene: PostureScene): PostureReading {
  const near = nearPoints(scene, 'acromion', 'tragus')
  if (isMissing(near)) return near
  return aboveHorizontal(scene, near.points.acromion, near.points.tragus, near.placed)
}

/**
 * Forward shoulder angle, degrees: the line from C7 to the acromion against the vertical, positive
 * with the acromion in front. Missing until both are placed.
 */
export function forwardShoulderAngle(scene: PostureScene): PostureReading {
  const side = nearSide(scene)
  if (isMissing(side)) return side
  const c7 = pointOf(scene, 'c7')
  if (isMissing(c7)) return c7
  const acromion = pointOf(scene, `${side}_acromion`)
  if (isMissing(acromion)) return acromion
  if (!acromion.placed) return { missing: 'not-placed', detail: `${side}_acromion` }
  const line = between(c7.point, acromion.point)
  const down = scaled(UP, -1)
  return {
    value: -facing(scene) * signedAngle(down, line),
    placed: true,
    goniometer: {
      fulcrum: c7.point,
      stationary: shifted(c7.point, scaled(down, length(line))),
      moving: acromion.point,
    },
  }
}

/**
 * Trunk inclination, degrees: mid-hip to mid-shoulder against the vertical, positive forwards. The mark
 * of the hip lies in front of the joint; where by how much is known, that is put right.
 */
export function trunkInclination(scene: PostureScene): PostureReading {
  const side = nearSide(scene)
  if (isMissing(side)) return side
  const trunk = trunkOf(scene.pose)
  if (isMissing(trunk)) return trunk
  const hip = underMark(scene.pose, facing(scene), `${side}_hip`, trunk.midHip)
  if (isMissing(hip)) return hip
  const up = between(hip, trunk.midShoulder)
  return {
    value: facing(scene) * signedAngle(UP, up),
    placed: false,
    goniometer: {
      fulcrum: hip,
      stationary: shifted(hip, scaled(UP, length(up))),
      moving: trunk.midShoulder,
    },
  }
}

/** Pelvic tilt, degrees: the line from PSIS to ASIS against the horizontal, positive with the ASIS lower. */
export function pelvicTilt(scene: PostureScene): PostureReading {
  const near = nearPoints(scene, 'psis', 'asis')
  if (isMissing(near)) return near
  const rise = aboveHorizontal(scene, near.points.psis, near.points.asis, true)
  return isMissing(rise) ? rise : { ...rise, value: -rise.value }
}

/**
 * Knee angle, degrees: from the straight continuation of the thigh to the shank, of the near leg: 0
 * straight, positive bent, negative beyond straight.
 */
export function kneeAngle(scene: PostureScene): PostureReading {
  const side = nearSide(scene)
  if (isMissing(side)) return side
  const near = nearPoints(scene, 'trochanter', 'malleolus')
  if (isMissing(near)) return near
  // The kneecap is the knee's front and not its axis: from the side the model's own knee counts.
  const knee = pointOf({ ...scene, placed: {} }, `${side}_patella`)
  if (isMissing(knee)) return knee
  const thigh = between(near.points.trochanter, knee.point)
  return {
    value: facing(scene) * signedAngle(thigh, between(knee.point, near.points.malleolus)),
    placed: near.placed,
    goniometer: {
      fulcrum: knee.point,
      stationary: shifted(knee.point, thigh),
      moving: near.points.malleolus,
    },
  }
}
