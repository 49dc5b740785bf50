/** A point of the network's body space, metres. */
export interface BodyPoint {
  readonly x: number
  readonly y: number
  readonly z: number
}

/**
 * Decodes the 117 values of the network's body space and turns them back from the crop's rotation to
 * the picture's. The origin stays between the hips.
 * MediaPipe: `TensorsToLandmarksCalculator`, then `WorldLandmarkProjectionCalculator`.
 */
export function decodeBodySpace(values: Float32Array, rotation: number): BodyPoint[] {
  const cos = Math.cos(rotation)
  const sin = Math.sin(rotation)
  return Array.from({ length: values.length / 3 }, (_, index) => {
    const [x = 0, y = 0, z = 0] = values.subarray(3 * index, 3 * index + 3)
    return { x: x * cos - y * sin, y: x * sin + y * cos, z }
  })
}
