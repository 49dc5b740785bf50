import { SURE_ENOUGH } from '../body/landmarks'
import type { Pose } from '../body/pose'
import type { LandmarkName } from '../body/skeleton'
import { everyMovement, type Gate, type GateValue, PASS } from './gate'
import { neededLandmarks } from './needed'

/** Nearer to the edge than this, percent of the picture, the end of the segment is about to leave it. */
const MARGIN = 1.5
/**
 * An unsure landmark nearer to the edge than this, percent, has left the picture: MoveNet puts a hand
 * that is cut off just inside the edge or just outside, with a confidence of 0.15 to 0.24 on the phantom.
 */
const CUT_OFF = 3
/** A trunk further than this from the middle, as a share of the width, is better moved than made smaller. */
const OFF_MIDDLE = 0.2

/** Percent: what an unsure landmark at the edge counts as. */
const OUTSIDE = -1

/** Room between a landmark and the nearest edge, percent of the picture's width or height; negative outside. */
function room(pose: Pose, landmark: LandmarkName): number | undefined {
  const at = pose.imageLandmarks[landmark]
  if (!at) return undefined
  const { width, height } = pose
  const inside = 100 * Math.min(at.x / width, 1 - at.x / width, at.y / height, 1 - at.y / height)
  return at.score < SURE_ENOUGH && inside < CUT_OFF ? Math.min(inside, OUTSIDE) : inside
}

function isOffMiddle({ imageLandmarks, width }: Pose) {
  const { left_shoulder: left, right_shoulder: right } = imageLandmarks
  return left && right && Math.abs((left.x + right.x) / 2 / width - 0.5) > OFF_MIDDLE
}

/** The whole segment that is measured lies in the picture. */
export const inFrame: Gate = {
  id: 'in-frame',
  unit: '%',
  steady: false,
  badness: (value) => -value,
  appliesTo: everyMovement,
  measure({ pose, movement, side }) {
    let least: GateValue | undefined
    for (const landmark of neededLandmarks(movement, side, pose)) {
      const value = room(pose, landmark)
      if (value !== undefined && (least === undefined || value < least.value)) least = { value, landmark }
    }
    return least
  },
  judge({ value }, { pose }) {
    if (value >= MARGIN) return PASS
    const instruction = isOffMiddle(pose) ? 'move-to-middle' : 'step-back'
    return value < 0
      ? { status: 'refuse', instruction, reason: 'outside-picture' }
      : { status: 'warn', instruction }
  },
}
