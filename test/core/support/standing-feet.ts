import { pixels } from '../../../src/core/math/units'
import type { PostureScene } from '../../../src/core/posture/measures/scene'
import { type Point, posed } from './stick-figure'

/** A person on the floor in front of a camera; metres and degrees. */
export interface Feet {
  /** Outwards, of the left and of the right foot. */
  readonly toeOut: readonly [left: number, right: number]
  readonly height?: number
  /** From mid-ankle to the tip of the toes, in body heights. */
  readonly length?: number
  readonly distance?: number
  readonly cameraHeight?: number
  /** Across the picture. */
  readonly fieldOfView?: number
  /** Of the camera, downwards. */
  readonly tilt?: number
  /** Of the person, to their left. */
  readonly turn?: number
  /** From the picture's middle to the person's, to the right. */
  readonly aside?: number
  readonly betweenAnkles?: number
  /** How far a placed point lies off along each direction of the room; called for each. */
  readonly off?: () => number
}

const RADIANS = Math.PI / 180
/** Of the picture of `posed`, pixels. */
const SIZE = 1000

/** A person who faces the camera, with mid-ankles and second toes placed as the camera sees them. */
export function standingFeet({
  toeOut,
  height = 1.7,
  length = 0.122,
  distance = 3,
  cameraHeight = 1,
  fieldOfView = 60,
  tilt = 0,
  turn = 0,
  aside = 0,
  betweenAnkles = 0.24,
  off = () => 0,
}: Feet): PostureScene {
  const focal = SIZE / 2 / Math.tan((fieldOfView / 2) * RADIANS)
  const [sinT, cosT] = [Math.sin(tilt * RADIANS), Math.cos(tilt * RADIANS)]
  const [sinB, cosB] = [Math.sin(turn * RADIANS), Math.cos(turn * RADIANS)]
  /** From where the person stands: to their left, up, towards the camera. */
  const seen = (left: number, up: number, forwards: number): Point => {
    const right = aside + left * cosB + forwards * sinB
    const [down, away] = [cameraHeight - up, distance - forwards * cosB + left * sinB]
    const depth = away * cosT + down * sinT
    return [SIZE / 2 + (focal * right) / depth, SIZE / 2 + (focal * (down * cosT - away * sinT)) / depth]
  }
  const across = (half: number, up: number) => [seen(half, up, 0), seen(-half, up, 0)] as const
  const [leftEar, rightEar] = across(0.07, 0.93 * height)
  const [leftShoulder, rightShoulder] = across(0.17, 0.81 * height)
  const [leftHip, rightHip] = across(0.1, 0.53 * height)
  const [leftKnee, rightKnee] = across(0.11, 0.28 * height)
  const ankleUp = (0.93 - 1 / 1.13) * height
  const [leftAnkle, rightAnkle] = across(betweenAnkles / 2, ankleUp)
  const placed = ([x, y]: Point) => ({ x: pixels(x), y: pixels(y) })
  const foot = (side: 1 | -1, outwards: number) => {
    const [ankle, reach] = [(side * betweenAnkles) / 2, length * height]
    const [sin, cos] = [Math.sin(outwards * RADIANS), Math.cos(outwards * RADIANS)]
    return [
      placed(seen(ankle + off(), ankleUp + off(), 0)),
      placed(seen(ankle + side * reach * sin + off(), 0.01 + off(), reach * cos)),
    ] as const
  }
  const [left_malleolus, left_toe] = foot(1, toeOut[0])
  const [right_malleolus, right_toe] = foot(-1, toeOut[1])
  return {
    view: 'front',
    pose: posed({
      nose: seen(0, 0.93 * height, 0.1),
      left_ear: leftEar,
      right_ear: rightEar,
      left_shoulder: leftShoulder,
      right_shoulder: rightShoulder,
      left_hip: leftHip,
      right_hip: rightHip,
      left_knee: leftKnee,
      right_knee: rightKnee,
      left_ankle: leftAnkle,
      right_ankle: rightAnkle,
    }),
    placed: { left_malleolus, left_toe, right_malleolus, right_toe },
  }
}
