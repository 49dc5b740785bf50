/**
 * The average adult face that a measured face is fitted to: 468 points of MediaPipe's face mesh
 * topology, seen from the front. Axes as in a picture: x to the right (the person's left), y down, z
 * away from the viewer; centimetres.
 */
export interface CanonicalFace {
  /** x, y, z per point. */
  readonly points: Float64Array
  /** How much each point counts in a rigid fit: 0 for points that move with expression. */
  readonly weights: Float64Array
}
