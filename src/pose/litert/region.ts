/**
 * The square of a picture that a network looks at: its centre and side in pixels of the frame, and
 * the angle by which it is turned, in radians, clockwise as seen (y points down).
 *
 * MediaPipe calls it a rect and keeps it as shares of the picture's width and height; in pixels a
 * square stays a square.
 */
export interface Region {
  readonly x: number
  readonly y: number
  readonly side: number
  readonly rotation: number
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Wraps an angle into −π … π, the lower end included. MediaPipe: `NormalizeRadians`. */
const wrapped = (angle: number) => angle - 2 * Math.PI * Math.floor((angle + Math.PI) / (2 * Math.PI))

/**
 * How far a region has to be turned so that the line from `from` to `to` runs in it at `target`
 * radians, counted anticlockwise from the right as on paper.
 * MediaPipe: `DetectionsToRectsCalculator::ComputeRotation`.
 */
export const rotationTo = (target: number, from: Point, to: Point): number =>
  wrapped(target - Math.atan2(from.y - to.y, to.x - from.x))

/**
 * The region around a body, from the two points that the pose networks give for it: the middle of
 * the hips and a point on the circle around the whole body, above the head of an upright person.
 * MediaPipe: `AlignmentPointsRectsCalculator`, then `RectTransformationCalculator` with the margin
 * that the landmark network was trained with.
 */
export function bodyRegion(hips: Point, scalePoint: Point): Region {
  const MARGIN = 1.25
  const radius = Math.hypot(scalePoint.x - hips.x, scalePoint.y - hips.y)
  return {
    x: hips.x,
    y: hips.y,
    side: 2 * radius * MARGIN,
    rotation: rotationTo(Math.PI / 2, hips, scalePoint),
  }
}

/**
 * The smallest upright square that holds the whole picture. Looking at it is MediaPipe's letterbox
 * (`keep_aspect_ratio`), and reading it back with {@link toPicture} its `DetectionLetterboxRemoval`.
 */
export const wholePicture = (width: number, height: number): Region => ({
  x: width / 2,
  y: height / 2,
  side: Math.max(width, height),
  rotation: 0,
})

/**
 * Where a point of a region, `u` and `v` from 0 to 1 across and down it, lies in the picture.
 * MediaPipe: `LandmarkProjectionCalculator`.
 */
export function toPicture({ x, y, side, rotation }: Region, u: number, v: number): Point {
  const across = (u - 0.5) * side
  const down = (v - 0.5) * side
  const cos = Math.cos(rotation)
  const sin = Math.sin(rotation)
  return { x: x + across * cos - down * sin, y: y + across * sin + down * cos }
}
