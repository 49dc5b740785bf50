import { type Normalised, normalised, pixels } from '../math/units'
import type { ImagePoint } from './angle-reading'
import type { FrameSize } from './frame-context'
import type { ImageLandmark, Pose } from './pose'
import type { LandmarkName } from './skeleton'

/**
 * A point of a frame as it is stored: from the frame's middle, x to the right and y down, in shares of
 * the frame's longer side. The one space that stored landmarks, placed points and points of angles
 * measured by hand have in common, so that it does not matter at which size a frame was looked at.
 *
 * Both axes have one unit, so that angles are the same in it as in pixels. The longer side and the
 * middle, because they are the focal length and the axis of a lens but for a constant: a point stays
 * where it is when the same camera gives a larger picture, one of another shape cut from the middle,
 * or one turned by a quarter.
 */
export interface NormalisedPoint {
  readonly x: Normalised
  readonly y: Normalised
}

const longerSide = ({ width, height }: FrameSize) => Math.max(width, height) || 1

/** A point in the pixels of a frame, as it is stored. */
export function toNormalised({ x, y }: ImagePoint, frame: FrameSize): NormalisedPoint {
  const side = longerSide(frame)
  return { x: normalised((x - frame.width / 2) / side), y: normalised((y - frame.height / 2) / side) }
}

/** A stored point in the pixels of a frame. */
export function toPixels({ x, y }: NormalisedPoint, frame: FrameSize): ImagePoint {
  const side = longerSide(frame)
  return { x: pixels(frame.width / 2 + x * side), y: pixels(frame.height / 2 + y * side) }
}

export const isSameSize = (a: FrameSize, b: FrameSize) => a.width === b.width && a.height === b.height

/**
 * A pose in the pixels of another frame: before places of two frames are compared, both have to be
 * in the same space, and a camera may change the size of its picture at any time. The same pose where
 * the size is the same. The mesh of the face is left out of one that is moved.
 */
export function inFrame(pose: Pose, frame: FrameSize): Pose {
  if (isSameSize(pose, frame)) return pose
  const moved: Partial<Record<LandmarkName, ImageLandmark>> = {}
  for (const [name, landmark] of Object.entries(pose.imageLandmarks) as [LandmarkName, ImageLandmark][]) {
    moved[name] = { ...toPixels(toNormalised(landmark, pose), frame), score: landmark.score }
  }
  const { face, width: _width, height: _height, ...rest } = pose
  return {
    ...rest,
    width: frame.width,
    height: frame.height,
    imageLandmarks: moved,
    ...(face && { face: { rotation: face.rotation } }),
  }
}
