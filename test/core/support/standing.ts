import type { Pose } from '../../../src/core/body/pose'
import { degrees, seconds } from '../../../src/core/math/units'
import type { PostureCapture } from '../../../src/core/posture/capture/posture-capture'
import { packRecording } from '../../../src/core/trial/landmark-recording'
import { type Point, posed } from './stick-figure'

const MODEL = {
  engine: 'pose-detection',
  engineVersion: '2.1.3',
  model: 'movenet-thunder',
  modelVersion: '1',
  backend: 'wasm',
} as const

/** A person who faces the camera, the trunk leaning to their left by `lean` degrees, the left shoulder `raised` pixels. */
export function standingInFront(
  { lean = 0, raised = 0, roll = undefined as number | undefined } = {},
  time = 0,
): Pose {
  const turn = (lean * Math.PI) / 180
  const up = (x: number, y: number): Point => [
    500 + x * Math.cos(turn) + y * Math.sin(turn),
    540 + x * Math.sin(turn) - y * Math.cos(turn),
  ]
  const pose = posed(
    {
      nose: up(0, 315),
      left_eye: up(12, 325),
      right_eye: up(-12, 325),
      left_ear: up(25, 320),
      right_ear: up(-25, 320),
      left_shoulder: up(75, 210 + raised),
      right_shoulder: up(-75, 210 - raised),
      left_hip: [545, 540],
      right_hip: [455, 540],
      left_knee: [548, 718],
      right_knee: [452, 718],
      left_ankle: [550, 890],
      right_ankle: [450, 890],
    },
    time,
  )
  return roll === undefined ? pose : { ...pose, level: { roll: degrees(roll), source: 'sensor' } }
}

/** The right side towards the camera, the head further forward by `forward` pixels. */
export const standingSideways = (forward = 0, time = 0): Pose => ({
  ...posed(
    {
      nose: [570 + forward, 205],
      left_ear: [524 + forward, 202],
      right_ear: [520 + forward, 204],
      left_shoulder: [506, 330],
      right_shoulder: [500, 332],
      left_hip: [490, 540],
      right_hip: [488, 542],
      left_knee: [500, 718],
      right_knee: [497, 720],
      left_ankle: [482, 890],
      right_ankle: [478, 892],
    },
    time,
  ),
})

/** A view of a standing person out of the frames of quiet standing, taken with one network. */
export const captureOf = (poses: readonly Pose[], more: Partial<PostureCapture> = {}): PostureCapture => ({
  id: 'capture',
  sessionId: 'session',
  view: 'front',
  recordedAt: '2025-06-01T09:30:00.000Z',
  source: { kind: 'webcam', label: 'HD camera' },
  model: MODEL,
  appVersion: '0.1.0',
  measurementVersion: 3,
  frames: { measured: poses.length, dropped: 0 },
  recording: packRecording(poses),
  still: seconds(0),
  placed: [],
  handAngles: [],
  ...more,
})

/** A capture of several frames of one stance, each swaying by what `sway` gives for the frame. */
export const swaying = (
  pose: (sway: number, time: number) => Pose,
  sway: readonly number[],
  more: Partial<PostureCapture> = {},
): PostureCapture =>
  captureOf(
    sway.map((by, index) => pose(by, (3 * index) / (sway.length - 1))),
    more,
  )
