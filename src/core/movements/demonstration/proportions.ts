/** An adult's height, metres. Only the drawing's scale hangs on it: every angle is free of it. */
export const STATURE = 1.7

/**
 * Lengths of segments and heights above the ground as shares of stature: Drillis & Contini 1966, as drawn
 * in Winter, Biomechanics and Motor Control of Human Movement, 4th ed., figure 4.1.
 */
export const OF_STATURE = {
  shoulderHeight: 0.818,
  hipHeight: 0.53,
  chinHeight: 0.87,
  upperArm: 0.186,
  forearm: 0.146,
  hand: 0.108,
  thigh: 0.245,
  shank: 0.246,
  foot: 0.152,
  footHeight: 0.039,
} as const

/** Mid-shoulder to mid-hip, metres. */
export const TRUNK = (OF_STATURE.shoulderHeight - OF_STATURE.hipHeight) * STATURE

/**
 * Where networks mark shoulders, hips and toes, in lengths of the trunk: the medians over rendered people
 * by which a turn of the body is read (`quality/body-turn`). Drillis & Contini give the breadth over the
 * skin, which is broader than the joints lie apart.
 */
export const OF_TRUNK = { shoulders: 0.71, hips: 0.43, toesBeforeHeels: 0.42 } as const

/** Between the shoulders' marks, metres. */
export const SHOULDERS = OF_TRUNK.shoulders * TRUNK

/**
 * The head's marks, metres. The nose stands before the neck's axis, the ears and the eyes as on the average
 * head by which its rotation and its bow are read (`neck-rotation`, `neck-sagittal`).
 */
export const HEAD = {
  /** Half the distance between the ears, and between the eyes. */
  ear: 0.0725,
  eye: 0.032,
  /** The nose before the axis of the neck: 0.38 of the shoulders' breadth. */
  noseReach: 0.38 * SHOULDERS,
  /** Before the ears and below them: at a distance of 0.75 of that between the ears. */
  noseBeforeEars: 0.1076,
  noseBelowEars: 0.0152,
  /** Before the eyes and below them: as far before as half the distance between the eyes. */
  noseBelowEyes: 0.036,
  /** From the ears up to the vertex, and down to where the neck begins to move. */
  crown: 0.121,
  neck: 0.1,
} as const

/** How far before the ears the point lies that tells where the head faces, metres. */
export const FACE_AT = 0.1
