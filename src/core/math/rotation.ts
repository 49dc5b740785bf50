import { type Degrees, radians, toDegrees, toRadians } from './units'

/** A rotation as a 3 × 3 matrix, row by row. */
export type Rotation = readonly [number, number, number, number, number, number, number, number, number]

/**
 * How a head is turned, in degrees. Axes are those of a picture: x to the right, y down, z away from
 * the camera; at zero the face looks into the camera, upright.
 *
 * The head is thought to be turned about the vertical first (`yaw`), then bowed about its own ear
 * line (`pitch`), then tilted about its own nose (`roll`).
 */
export interface HeadAngles {
  /** Positive to the person's left, −180 … 180. */
  readonly yaw: Degrees
  /** Positive with the chin down, −90 … 90. */
  readonly pitch: Degrees
  /** Positive with the left ear towards the left shoulder, −180 … 180. */
  readonly roll: Degrees
}

export const multiplied = (a: Rotation, b: Rotation): Rotation => [
  a[0] * b[0] + a[1] * b[3] + a[2] * b[6],
  a[0] * b[1] + a[1] * b[4] + a[2] * b[7],
  a[0] * b[2] + a[1] * b[5] + a[2] * b[8],
  a[3] * b[0] + a[4] * b[3] + a[5] * b[6],
  a[3] * b[1] + a[4] * b[4] + a[5] * b[7],
  a[3] * b[2] + a[4] * b[5] + a[5] * b[8],
  a[6] * b[0] + a[7] * b[3] + a[8] * b[6],
  a[6] * b[1] + a[7] * b[4] + a[8] * b[7],
  a[6] * b[2] + a[7] * b[5] + a[8] * b[8],
]

/** The rotation back. */
const inverse = ([a, b, c, d, e, f, g, h, i]: Rotation): Rotation => [a, d, g, b, e, h, c, f, i]

/** The rotation that turns a head by the given angles. */
export function rotationOf({ yaw, pitch, roll }: HeadAngles): Rotation {
  const [cy, sy] = [Math.cos(toRadians(yaw)), Math.sin(toRadians(yaw))]
  const [cp, sp] = [Math.cos(toRadians(pitch)), Math.sin(toRadians(pitch))]
  const [cr, sr] = [Math.cos(toRadians(roll)), Math.sin(toRadians(roll))]
  const turn: Rotation = [cy, 0, -sy, 0, 1, 0, sy, 0, cy]
  const bow: Rotation = [1, 0, 0, 0, cp, -sp, 0, sp, cp]
  const tilt: Rotation = [cr, -sr, 0, sr, cr, 0, 0, 0, 1]
  return multiplied(multiplied(turn, bow), tilt)
}

/** The angles of a rotation. At a pitch of ±90° yaw and roll are the same motion, and shared out freely. */
export function anglesOf(rotation: Rotation): HeadAngles {
  const [, , faceX, leftY, downY, faceY, , , faceZ] = rotation
  return {
    yaw: toDegrees(radians(Math.atan2(-faceX, faceZ))),
    pitch: toDegrees(radians(Math.atan2(-faceY, Math.hypot(faceX, faceZ)))),
    roll: toDegrees(radians(Math.atan2(leftY, downY))),
  }
}

/**
 * The movement of the head from one moment to another. What a person's own face adds to every
 * reading (a long chin reads as a bowed head) is taken off whole, also where a bowed head is tilted,
 * which the difference of the angles would not do.
 */
export const movementBetween = (neutral: HeadAngles, now: HeadAngles): HeadAngles =>
  anglesOf(multiplied(rotationOf(now), inverse(rotationOf(neutral))))

/**
 * The rotation that takes the camera's axis to the direction of a ray (x, y, z), the short way.
 * A face that looks back along its own ray appears from the front, wherever in the picture it is.
 */
export function rotationToRay(x: number, y: number, z: number): Rotation {
  const length = Math.hypot(x, y, z)
  const [ux, uy, uz] = [x / length, y / length, z / length]
  const k = 1 / (1 + uz)
  return [1 - ux * ux * k, -ux * uy * k, ux, -ux * uy * k, 1 - uy * uy * k, uy, -ux, -uy, uz]
}
