import { pixels } from '../math/units'
import type { ImageLandmark, Person } from './pose'
import type { LandmarkName } from './skeleton'

interface Size {
  readonly width: number
  readonly height: number
}

/** Numbers of each point of a face mesh: x, y, z. */
const MESH_CELLS = 3

/**
 * A person in the pixels of the frame that a picture shows. A frame that is kept for a second pass may
 * be kept smaller; what is found there is told in the frame's own pixels, so that every detection of
 * one frame has one coordinate space.
 *
 * @param picture size of what the network was given.
 * @param frame size of the frame as captured.
 */
export function enlarged(person: Person, picture: Size, frame: Size): Person {
  if (picture.width === frame.width && picture.height === frame.height) return person
  const [across, down] = [frame.width / picture.width, frame.height / picture.height]
  const { imageLandmarks, face, ...rest } = person
  const enlargedLandmarks: Partial<Record<LandmarkName, ImageLandmark>> = {}
  for (const [name, { x, y, score }] of Object.entries(imageLandmarks) as [LandmarkName, ImageLandmark][]) {
    enlargedLandmarks[name] = { x: pixels(x * across), y: pixels(y * down), score }
  }
  const mesh = face?.mesh?.map((value, index) => value * (index % MESH_CELLS === 1 ? down : across))
  return {
    ...rest,
    imageLandmarks: enlargedLandmarks,
    ...(face && { face: { ...face, ...(mesh && { mesh }) } }),
  }
}
