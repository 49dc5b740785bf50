import { trunkOf } from '../body/body-axes'
import { pickLandmarks } from '../body/landmarks'
import type { Pose } from '../body/pose'
import { isMissing } from '../math/missing'
import { between, length } from '../math/vector'
import { everyMovement, type Gate, type GateSubject, PASS } from './gate'
import { turnFromView } from './turn-from-view'

/** Focal length as a share of the picture's longer side: a webcam that sees 60° across. They see 55 to 78°. */
export const FOCAL = 0.866
/** An adult's trunk and shoulders as the networks mark them, metres; the phantom's are 0.46 to 0.50 and 0.34. */
const TRUNK = 0.48
const SHOULDERS = 0.34

interface Range {
  /** Nearer is warned: a limb leaves the picture, and a low camera distorts. */
  readonly near: number
  /** Further is warned. */
  readonly far: number
  readonly refused: number
}
const BODY: Range = { near: 1.5, far: 4, refused: 8 }
const NECK: Range = { near: 0.7, far: 1.8, refused: 4.5 }

const rangeOf = ({ region }: GateSubject) => (region === 'neck' ? NECK : BODY)

/**
 * Distance of the person from the camera, metres, from the size of the trunk in the picture (of the
 * shoulders where the hips are not seen). An adult of ordinary size and a lens of 60° are assumed, so
 * it may be a quarter off; undefined where neither is seen.
 */
function distanceOf(pose: Pose): number | undefined {
  const focal = FOCAL * Math.max(pose.width, pose.height)
  const trunk = trunkOf(pose)
  if (!isMissing(trunk)) {
    const pixels = length(trunk.down)
    return pixels > 0 ? (focal * TRUNK) / pixels : undefined
  }
  const shoulders = pickLandmarks(pose, 'left_shoulder', 'right_shoulder')
  const turn = turnFromView(pose, 'front', undefined)
  if (isMissing(shoulders) || isMissing(turn) || Math.abs(turn) > 60) return undefined
  const pixels = length(between(shoulders.left_shoulder, shoulders.right_shoulder))
  return (focal * SHOULDERS * Math.cos((turn * Math.PI) / 180)) / pixels
}

/** The person is neither too near nor too far. */
export const distance: Gate = {
  id: 'distance',
  unit: 'm',
  steady: true,
  badness: (metres) => Math.abs(Math.log(metres / 2)),
  appliesTo: everyMovement,
  measure({ pose }) {
    const value = distanceOf(pose)
    return value === undefined ? undefined : { value }
  },
  judge({ value }, { movement }) {
    const { near, far, refused } = rangeOf(movement)
    if (value < near) return { status: 'warn', instruction: 'step-back' }
    if (value <= far) return PASS
    return value > refused
      ? { status: 'refuse', instruction: 'come-closer', reason: 'too-far' }
      : { status: 'warn', instruction: 'come-closer' }
  },
}
