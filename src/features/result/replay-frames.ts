import { median } from 'simple-statistics'
import { inFrame } from '../../core/body/frame-space'
import { SURE_ENOUGH } from '../../core/body/landmarks'
import type { Pose } from '../../core/body/pose'
import type { LandmarkName } from '../../core/body/skeleton'
import { type LandmarkRecording, unpackPose } from '../../core/trial/landmark-recording'

/** A point of the replay: x to the right of the picture, y up, z towards the camera; about metres. */
export interface ReplayPoint {
  readonly x: number
  readonly y: number
  readonly z: number
}

export type ReplayPose = ReadonlyMap<LandmarkName, ReplayPoint>

/** A recording turned into something to look at. For looking only: no number is taken from it. */
export interface Replay {
  /** Seconds from the first frame. */
  readonly times: Float64Array
  /** Whether the model gave a third dimension; without one the figure is flat. */
  readonly hasDepth: boolean
  /** Height of the ground under the figure, same units as the points. */
  readonly ground: number
  poseAt(frame: number): ReplayPose
}

/** The length that a flat figure's trunk is drawn at, metres: an adult's, mid-shoulder to mid-hip. */
const TRUNK_LENGTH = 0.5
/** From the hips to the ground where no ankle was seen, metres. */
const HIP_HEIGHT = 0.9

type Placing = (pose: Pose) => ReplayPose

/** World landmarks are metres from the hips already. */
const placeWorld: Placing = ({ worldLandmarks = {} }) =>
  placed(worldLandmarks, ({ x, y, z }) => ({ x, y: -y, z: -z }))

function placed<Landmark extends { readonly score: number }>(
  landmarks: Readonly<Partial<Record<LandmarkName, Landmark>>>,
  place: (landmark: Landmark) => ReplayPoint,
): ReplayPose {
  const points = new Map<LandmarkName, ReplayPoint>()
  for (const [name, landmark] of Object.entries(landmarks) as [LandmarkName, Landmark][]) {
    if (landmark.score >= SURE_ENOUGH) points.set(name, place(landmark))
  }
  return points
}

const middle = (pose: Pose, part: 'shoulder' | 'hip') => {
  const left = pose.imageLandmarks[`left_${part}`]
  const right = pose.imageLandmarks[`right_${part}`]
  return left && right && { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 }
}

/** Image landmarks around where the hips were at first, scaled so that the trunk has its usual length. */
function placeImage(poses: readonly Pose[]): Placing {
  const trunks = poses.flatMap((pose) => {
    const hip = middle(pose, 'hip')
    const shoulder = middle(pose, 'shoulder')
    return hip && shoulder ? [{ hip, length: Math.hypot(hip.x - shoulder.x, hip.y - shoulder.y) }] : []
  })
  const first = trunks[0]
  // A close view of head and shoulders has no hips: then the picture's middle and a fifth of its height serve.
  const origin = first?.hip ?? { x: (poses[0]?.width ?? 0) / 2, y: (poses[0]?.height ?? 0) * 0.8 }
  const length = first ? median(trunks.map((trunk) => trunk.length)) : (poses[0]?.height ?? 1) / 2
  const scale = TRUNK_LENGTH / (length || 1)
  return ({ imageLandmarks }) =>
    placed(imageLandmarks, ({ x, y }) => ({ x: (x - origin.x) * scale, y: (origin.y - y) * scale, z: 0 }))
}

/** Prepares a recording for the replay: world landmarks where the model gave them, else a flat figure. */
export function createReplay(recording: LandmarkRecording): Replay {
  const seen = Array.from(recording.times, (_, frame) => unpackPose(recording, frame))
  // One space for all of them: the camera may have changed the size of its picture.
  const poses = seen.map((pose) => inFrame(pose, seen[0] ?? pose))
  const hasDepth = recording.world !== undefined
  const place = hasDepth ? placeWorld : placeImage(poses)
  const ankles = poses.flatMap((pose) => {
    const points = place(pose)
    return [points.get('left_ankle'), points.get('right_ankle')].flatMap((point) => (point ? [point.y] : []))
  })
  const empty: ReplayPose = new Map()
  return {
    times: recording.times,
    hasDepth,
    ground: ankles.length > 0 ? median(ankles) - 0.08 : -HIP_HEIGHT,
    poseAt(frame) {
      const pose = poses[frame]
      return pose ? place(pose) : empty
    },
  }
}

/** The frame shown at a time: the last one not after it. */
export function frameAt(times: Float64Array, time: number): number {
  let low = 0
  let high = times.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((times[middle] ?? 0) <= time) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
