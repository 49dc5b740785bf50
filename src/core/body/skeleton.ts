/**
 * The landmarks that a pose model can give, by the names that the COCO and BlazePose topologies use
 * (Lin 2014, Bazarevsky 2020). A landmark is what the network marks: "shoulder" stands near the
 * joint centre, not on the acromion; "ear" near the tragus. None is C7, the sternum or an ASIS.
 *
 * `left` and `right` are the person's own.
 */
export const LANDMARK_NAMES = [
  'nose',
  'left_eye_inner',
  'left_eye',
  'left_eye_outer',
  'right_eye_inner',
  'right_eye',
  'right_eye_outer',
  'left_ear',
  'right_ear',
  'mouth_left',
  'mouth_right',
  'left_shoulder',
  'right_shoulder',
  'left_elbow',
  'right_elbow',
  'left_wrist',
  'right_wrist',
  'left_pinky',
  'right_pinky',
  'left_index',
  'right_index',
  'left_thumb',
  'right_thumb',
  'left_hip',
  'right_hip',
  'left_knee',
  'right_knee',
  'left_ankle',
  'right_ankle',
  'left_heel',
  'right_heel',
  'left_foot_index',
  'right_foot_index',
] as const

export type LandmarkName = (typeof LANDMARK_NAMES)[number]

/** The person's own left or right. */
export type Side = 'left' | 'right'

/** The side across the body. */
export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left')

/** The same landmark across the body; one in the middle is its own. */
export function otherSideOf(name: LandmarkName): LandmarkName {
  const other = name.includes('left') ? name.replace('left', 'right') : name.replace('right', 'left')
  return LANDMARK_NAMES.find((each) => each === other) ?? name
}

/** The bones that the stage and the replay draw, as pairs of landmarks. */
export const BONES: readonly (readonly [LandmarkName, LandmarkName])[] = [
  ['left_ear', 'left_eye'],
  ['left_eye', 'nose'],
  ['nose', 'right_eye'],
  ['right_eye', 'right_ear'],
  ['left_shoulder', 'right_shoulder'],
  ['left_shoulder', 'left_elbow'],
  ['left_elbow', 'left_wrist'],
  ['right_shoulder', 'right_elbow'],
  ['right_elbow', 'right_wrist'],
  ['left_shoulder', 'left_hip'],
  ['right_shoulder', 'right_hip'],
  ['left_hip', 'right_hip'],
  ['left_hip', 'left_knee'],
  ['left_knee', 'left_ankle'],
  ['right_hip', 'right_knee'],
  ['right_knee', 'right_ankle'],
]
