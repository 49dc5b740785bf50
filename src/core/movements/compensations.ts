/**
 * What else a body may move to make a movement look larger than the joint moved: the substitutions
 * that a tester watches for. Some can be read from landmarks, some only by the tester's own eye.
 *
 * The words complete "Watch for …".
 */
export const COMPENSATIONS = {
  /** In the plane of the movement: sideways seen from in front, forwards or backwards from the side. */
  'trunk-lean': 'the trunk leaning',
  'trunk-rotation': 'the trunk turning',
  'shoulder-hike': 'the shoulder lifting',
  'elbow-bend': 'the elbow bending',
  /** The limb leaves the plane of the picture: an abducting arm that drifts forwards (scaption), say. */
  'out-of-plane': 'drifting out of the plane',
  'chin-poke': 'the chin poking forwards',
  'head-rotation': 'the head turning with it',
  'head-side-bend': 'the head tilting with it',
  'scapular-tip': 'the shoulder blade tipping',
  protraction: 'the shoulder sliding forwards',
  /** The upper arm leaves its 90° of abduction. */
  'arm-drop': 'the upper arm sinking',
  'elbow-off-side': 'the elbow leaving the side',
  /** The shoulder flexes or extends while the elbow is tested. */
  'upper-arm-moves': 'the upper arm moving',
  'pelvis-shift': 'the pelvis shifting',
  'pelvic-hike': 'the pelvis lifting on one side',
  'knee-bend': 'the knee bending',
  /** The hip flexes while the knee is tested. */
  'thigh-moves': 'the thigh moving forwards',
} as const

export type CompensationId = keyof typeof COMPENSATIONS
