import type { ImageLandmark, Pose } from '../../../src/core/body/pose'
import type { LandmarkName, Side } from '../../../src/core/body/skeleton'
import { pixels, seconds } from '../../../src/core/math/units'

/** Joint angles of the stick figure, degrees; left out means 0. */
export interface Posed {
  readonly abduction?: Partial<Record<Side, number>>
  /** Of the forearm upwards in the frontal plane. */
  readonly elbowBend?: number
  readonly trunkLean?: number
  readonly headLateral?: number
  readonly headRotation?: number
  /** Chin down. */
  readonly headFlexion?: number
}

export type Point = readonly [x: number, y: number]
export const polar = (from: Point, angle: number, reach: number): Point => [
  from[0] + reach * Math.sin((angle * Math.PI) / 180),
  from[1] + reach * Math.cos((angle * Math.PI) / 180),
]

export const posed = (points: Partial<Record<LandmarkName, Point>>, time = 0): Pose => {
  const imageLandmarks: Partial<Record<LandmarkName, ImageLandmark>> = {}
  for (const [name, [x, y]] of Object.entries(points)) {
    imageLandmarks[name as LandmarkName] = { x: pixels(x), y: pixels(y), score: 0.9 }
  }
  return { time: seconds(time), width: pixels(1000), height: pixels(1000), people: 1, imageLandmarks }
}

/**
 * A person who faces the camera in exactly known angles: left is at the right of the picture, `trunkLean`
 * and the head's angles are positive to the person's left, the head's against the shoulders.
 */
export function facingCamera(angles: Posed = {}, time = 0): Pose {
  const lean = angles.trunkLean ?? 0
  const midHip: Point = [500, 600]
  const midShoulder = polar(midHip, 180 - lean, 200)
  const sideways = (from: Point, reach: number, turn = lean): Point => polar(from, 90 - turn, reach)
  const shoulders: Record<Side, Point> = {
    left: sideways(midShoulder, 80),
    right: sideways(midShoulder, -80),
  }
  const arm = (side: Side, from: Point, reach: number, bend = 0) => {
    const out = ((angles.abduction?.[side] ?? 10) + bend) * (side === 'left' ? 1 : -1)
    return polar(from, out - lean, reach)
  }
  const elbows = { left: arm('left', shoulders.left, 120), right: arm('right', shoulders.right, 120) }
  const head = polar(midShoulder, 180 - lean, 90)
  const tilt = lean + (angles.headLateral ?? 0)
  const turn = ((angles.headRotation ?? 0) * Math.PI) / 180
  // Ears, eyes and nose on a head of average proportions: each tells the same turn.
  const nose = 0.38 * 160 * Math.sin(turn)
  const ear = ((0.38 * 160) / 1.65) * Math.cos(turn)
  // A nose that stands as far before the ears as 0.75 of the distance between them sinks by so much.
  const sunk = 0.75 * ((2 * 0.38 * 160) / 1.65) * Math.sin(((angles.headFlexion ?? 0) * Math.PI) / 180)
  const eyes = [1, -1].map((end) => nose - 15 * Math.sin(turn) + end * 15 * Math.cos(turn))
  return posed(
    {
      left_shoulder: shoulders.left,
      right_shoulder: shoulders.right,
      left_elbow: elbows.left,
      right_elbow: elbows.right,
      left_wrist: arm('left', elbows.left, 110, angles.elbowBend),
      right_wrist: arm('right', elbows.right, 110, angles.elbowBend),
      left_hip: sideways(midHip, 50, 0),
      right_hip: sideways(midHip, -50, 0),
      left_eye: sideways(head, eyes[0] ?? 0, tilt),
      right_eye: sideways(head, eyes[1] ?? 0, tilt),
      left_ear: sideways(head, ear, tilt),
      right_ear: sideways(head, -ear, tilt),
      nose: polar(sideways(head, nose, tilt), -tilt, sunk),
    },
    time,
  )
}

/** A person with `side` towards the camera: the upper arm at `flexion`, the elbow bent by `elbow`, the chin down by `chin`. */
export function sideOn(side: Side, { flexion = 0, elbow = 0, chin = 0 } = {}): Pose {
  const facing = side === 'right' ? 1 : -1
  const shoulder: Point = [500, 400]
  const bend = polar(shoulder, facing * flexion, 120)
  const ear: Point = [500, 300]
  return posed({
    left_shoulder: shoulder,
    right_shoulder: shoulder,
    [`${side}_elbow`]: bend,
    [`${side}_wrist`]: polar(bend, facing * (flexion + elbow), 110),
    left_hip: [500, 600],
    right_hip: [500, 600],
    left_ear: ear,
    right_ear: ear,
    [`${side}_eye`]: polar(ear, facing * (90 - chin), 35),
    nose: polar(ear, facing * (90 - chin), 50),
  })
}

/** Moves every landmark of a pose. */
export function mapped(pose: Pose, move: (x: number, y: number) => Point): Pose {
  const imageLandmarks = Object.fromEntries(
    Object.entries(pose.imageLandmarks).map(([name, { x, y, score }]) => {
      const [nx, ny] = move(x, y)
      return [name, { x: pixels(nx), y: pixels(ny), score }]
    }),
  )
  return { ...pose, imageLandmarks }
}

/** The same person in a mirror: the picture is flipped, and left and right change their names. */
export function mirrored(pose: Pose): Pose {
  const flipped = mapped(pose, (x, y) => [pose.width - x, y])
  const swap = (name: string) =>
    name.startsWith('left_') ? name.replace('left_', 'right_') : name.replace('right_', 'left_')
  return {
    ...flipped,
    imageLandmarks: Object.fromEntries(
      Object.entries(flipped.imageLandmarks).map(([name, landmark]) => [swap(name), landmark]),
    ),
  }
}

/** The picture of a camera that is rolled by `angle` degrees about the middle of the picture. */
export function rolled(pose: Pose, angle: number): Pose {
  const turn = (angle * Math.PI) / 180
  return mapped(pose, (x, y) => [
    500 + (x - 500) * Math.cos(turn) - (y - 500) * Math.sin(turn),
    500 + (x - 500) * Math.sin(turn) + (y - 500) * Math.cos(turn),
  ])
}
