import type { FrameSize } from '../body/frame-context'
import type { Pose } from '../body/pose'
import type { LandmarkName, Side } from '../body/skeleton'
import type { MissingReason } from '../math/missing'
import type { CameraView, Movement, Region } from '../movements/movement'

/** Every gate, the one that has to be put right first at the head. */
export const GATE_IDS = [
  'frozen',
  'light',
  'one-person',
  'in-frame',
  'distance',
  'level',
  'camera',
  'flip',
  'view',
  'confidence',
  'elbow',
  'plane',
  'speed',
] as const
export type GateId = (typeof GATE_IDS)[number]

/**
 * From good to bad. `pass`: in order. `unknown`: nothing tells it ("level not checked"). `warn`: the
 * number is given and carries more error. `refuse`: no number is given.
 */
export const GATE_STATUSES = ['pass', 'unknown', 'warn', 'refuse'] as const
export type GateStatus = (typeof GATE_STATUSES)[number]

/** What is to be done; the screens put it in words. */
export type InstructionId =
  | 'camera-stands-still'
  | 'camera-was-moved'
  | 'step-into-picture'
  | 'only-one-person'
  | 'step-back'
  | 'come-closer'
  | 'move-to-middle'
  | 'more-light'
  | 'clear-view'
  | 'level-camera'
  | 'turn-left'
  | 'turn-right'
  | 'face-camera'
  | 'back-to-camera'
  | 'side-to-camera'
  | 'be-still'
  | 'straighten-elbow'
  | 'stay-in-plane'
  | 'slower'

/** What of a movement, of a posture measure or of a standing person the gates look at. */
export interface GateSubject extends Pick<Movement, 'alsoFrom' | 'laterality'> {
  readonly id: string
  /** The whole body: a person who stands, and is seen from head to ankle. */
  readonly region: Region | 'whole-body'
  /** No movement is measured from behind; somebody's posture is. */
  readonly view: CameraView | 'back'
}

/** What a gate looks at. */
export interface GateScene {
  readonly pose: Pose
  readonly movement: GateSubject
  /** Ignored where the movement has none. */
  readonly side: Side
  /** The person at rest, once it is known. */
  readonly neutral?: Pose
  /** Size of the frames that the neutral was read in; `neutral` itself is in this frame's pixels. */
  readonly neutralSize?: FrameSize
  /** Whether the person is still waiting to start, with the head where it belongs. */
  readonly resting: boolean
  /** The frame before. */
  readonly previous?: Pose
  /** Of the measured angle, degrees a second. */
  readonly speed?: number
}

/** What was measured, in the gate's unit, and on which landmark where it is about one. */
export interface GateValue {
  readonly value: number
  readonly landmark?: LandmarkName
}

/** What follows from a value. */
export interface Judgement {
  readonly status: GateStatus
  /** Absent where nothing is to be done. */
  readonly instruction?: InstructionId
  /** Why there is no number, where the gate refuses. */
  readonly reason?: MissingReason
}

/** What one gate says about one moment. */
export interface GateReading extends Judgement, Partial<GateValue> {
  readonly gate: GateId
}

/** One row of the table of gates. */
export interface Gate {
  readonly id: GateId
  /** Written after the value; empty for a bare count. */
  readonly unit: '' | '%' | 'm' | 's' | '°' | '°/s'
  /** Median over the last second rather than this frame alone: single frames jitter. */
  readonly steady: boolean
  /** Rises as the value gets worse. */
  readonly badness: (value: number) => number
  readonly appliesTo: (movement: GateSubject) => boolean
  /** Undefined where nothing tells it. */
  readonly measure: (scene: GateScene) => GateValue | undefined
  readonly judge: (measured: GateValue, scene: GateScene) => Judgement
}

export const PASS: Judgement = { status: 'pass' }
export const everyMovement = () => true
