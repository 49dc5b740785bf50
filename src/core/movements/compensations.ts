/**
 * What else a body may move to make a movement look larger than the joint moved: the substitutions
 * that a tester watches for. Some can be read from landmarks, some only by the tester's own eye.
 */
export const COMPENSATION_IDS = [
  /** In the plane of the movement: sideways seen from in front, forwards or backwards from the side. */
  'trunk-lean',
  'trunk-rotation',
  'shoulder-hike',
  'elbow-bend',
  /** The limb leaves the plane of the picture: an abducting arm that drifts forwards (scaption), say. */
  'out-of-plane',
  'chin-poke',
  'head-rotation',
  'head-side-bend',
  'scapular-tip',
  'protraction',
  /** The upper arm leaves its 90° of abduction. */
  'arm-drop',
  'elbow-off-side',
  /** The shoulder flexes or extends while the elbow is tested. */
  'upper-arm-moves',
  'pelvis-shift',
  'pelvic-hike',
  'knee-bend',
  /** The hip flexes while the knee is tested. */
  'thigh-moves',
] as const

export type CompensationId = (typeof COMPENSATION_IDS)[number]
