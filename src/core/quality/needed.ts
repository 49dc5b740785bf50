import { facingOf } from '../body/body-axes'
import type { Pose } from '../body/pose'
import type { LandmarkName, Side } from '../body/skeleton'
import { isMissing } from '../math/missing'
import type { GateSubject } from './gate'

const SHOULDERS: readonly LandmarkName[] = ['left_shoulder', 'right_shoulder']
const HIPS: readonly LandmarkName[] = ['left_hip', 'right_hip']
const LEGS: readonly LandmarkName[] = ['left_knee', 'right_knee', 'left_ankle', 'right_ankle']
const arm = (side: Side): readonly LandmarkName[] => [`${side}_shoulder`, `${side}_elbow`, `${side}_wrist`]

/** The ear towards the camera: a person who faces right shows the right one. */
function nearEar(pose: Pose): readonly LandmarkName[] {
  const facing = facingOf(pose)
  if (isMissing(facing)) return []
  return [facing === 1 ? 'right_ear' : 'left_ear']
}

/**
 * The landmarks that have to be in the picture: the whole segment that moves, to its end, and what
 * it is measured against. From the side only what is turned to the camera: the rest is the network's
 * guess in any case.
 */
export function neededLandmarks(
  { region, view }: GateSubject,
  side: Side,
  pose: Pose,
): readonly LandmarkName[] {
  switch (region) {
    case 'shoulder':
      return view === 'front' ? [...SHOULDERS, ...HIPS, ...arm(side)] : [`${side}_hip`, ...arm(side)]
    case 'elbow':
      return arm(side)
    case 'neck':
      if (view === 'back') return ['left_ear', 'right_ear', ...SHOULDERS]
      return view === 'front' ? ['nose', ...SHOULDERS] : ['nose', ...nearEar(pose)]
    case 'trunk':
      return [...SHOULDERS, ...HIPS]
    case 'hip':
      return [...HIPS, `${side}_knee`]
    case 'knee':
      return [`${side}_hip`, `${side}_knee`, `${side}_ankle`]
    case 'whole-body':
      return view === 'side'
        ? ['nose', `${side}_shoulder`, `${side}_hip`, `${side}_knee`, `${side}_ankle`]
        : ['nose', ...SHOULDERS, ...HIPS, ...LEGS]
  }
}
