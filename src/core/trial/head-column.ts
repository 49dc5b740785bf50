import type { HeadRotation } from '../body/head/head-rotation'
import type { Pose } from '../body/pose'
import { degrees } from '../math/units'

/** Numbers per frame: yaw, pitch, roll, quality. */
const CELLS = 4

/** The rotation of the head in each frame, packed; undefined where no frame has one. */
export function packHead(poses: readonly Pose[]): Float32Array | undefined {
  if (poses.every(({ face }) => face === undefined)) return undefined
  return Float32Array.from(
    poses.flatMap(({ face }) => {
      if (!face) return Array.from({ length: CELLS }, () => Number.NaN)
      const { yaw, pitch, roll, quality } = face.rotation
      return [yaw, pitch, roll, quality]
    }),
  )
}

/** The rotation of the head in one frame, where a face was found in it. */
export function unpackHead(head: Float32Array | undefined, frame: number): HeadRotation | undefined {
  const cell = head?.subarray(frame * CELLS, (frame + 1) * CELLS)
  const [yaw = Number.NaN, pitch = Number.NaN, roll = Number.NaN, quality = Number.NaN] = cell ?? []
  if ([yaw, pitch, roll, quality].some(Number.isNaN)) return undefined
  return { yaw: degrees(yaw), pitch: degrees(pitch), roll: degrees(roll), quality }
}
