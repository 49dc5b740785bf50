import type { CorrectionId } from '../ensemble/corrections'
import type { Metres, Milliseconds, Pixels } from '../math/units'
import type { FrameContext } from './frame-context'
import type { HeadRotation } from './head/head-rotation'
import type { LandmarkName } from './skeleton'

/** A landmark in the image: x to the right, y down, origin at the top left corner. */
export interface ImageLandmark {
  readonly x: Pixels
  readonly y: Pixels
  /** The network's confidence, 0 to 1. */
  readonly score: number
}

/** A landmark in the model's body space: x as in the image, y down, z away from the camera, origin between the hips. */
export interface WorldLandmark {
  readonly x: Metres
  readonly y: Metres
  readonly z: Metres
  readonly score: number
}

/** Landmarks in image space, by name; one that the model did not give is absent. */
export type ImageLandmarks = Readonly<Partial<Record<LandmarkName, ImageLandmark>>>
/** Landmarks in the model's body space, by name. */
export type WorldLandmarks = Readonly<Partial<Record<LandmarkName, WorldLandmark>>>

/** The face that belongs to a pose. */
export interface Face {
  /**
   * The surface of the face: x, y, z of each of the 468 points of MediaPipe's face mesh topology. x
   * and y in pixels of the frame, z on the same scale as depth from the face's middle, smaller is
   * nearer to the camera. Absent where only the rotation was kept.
   */
  readonly mesh?: Float32Array
  /** How the head is turned against the camera. */
  readonly rotation: HeadRotation
}

/** Networks of one kind make the same mistakes. */
export const NETWORK_KINDS = ['movenet', 'blazepose'] as const
export type NetworkKind = (typeof NETWORK_KINDS)[number]

/** The landmarks of the one person that a network follows. */
export interface Person {
  readonly imageLandmarks: ImageLandmarks
  readonly worldLandmarks?: WorldLandmarks
  /** Absent where the model finds no face, or none was asked for. */
  readonly face?: Face
  /**
   * Which corrections hold for these landmarks; absent where none are known, as for every single
   * network. Those for `everyone` belong to the consensus of several networks.
   */
  readonly correction?: CorrectionId
  /** The only kind of network that found the person, where another one looked and did not. */
  readonly foundBy?: NetworkKind
}

/** What one frame shows: the person's landmarks, with the facts of the frame that their pixels refer to. */
export interface Pose extends Person, FrameContext {
  /** How many people the picture shows; 0 says that the landmark maps are empty. */
  readonly people: number
}

/** What computed a pose: kept with every trial, so that a number can be traced. */
export interface ModelIdentity {
  /** For example `pose-detection`. */
  readonly engine: string
  readonly engineVersion: string
  /** For example `movenet-thunder`. */
  readonly model: RecordedModelId
  /** The package version that the weights come from. */
  readonly modelVersion: string
  /** What the network ran on: `webgpu`, `webgl` or `wasm`. */
  readonly backend: string
}

/** Models that pose-detection runs, on tfjs. */
const POSE_DETECTION_MODELS = ['movenet-lightning', 'movenet-thunder'] as const
/** Models that LiteRT runs: BlazePose in three sizes. */
const LITERT_MODELS = ['litert-blazepose-lite', 'litert-blazepose-full', 'litert-blazepose-heavy'] as const

/** What computes poses now: a model that can be run. */
export interface RunningModel extends ModelIdentity {
  readonly model: ModelId
}

/** Models that are fast enough to follow a person live, on one machine or another. */
export const LIVE_MODEL_IDS = [...POSE_DETECTION_MODELS, ...LITERT_MODELS] as const
/** Several models on one picture, each also on its mirror image: see `pose/refined`. */
export const REFINED_MODEL = 'refined'
/** Every model that can be run. */
export const MODEL_IDS = [...LIVE_MODEL_IDS, REFINED_MODEL] as const
/** Models of earlier versions: what they measured stays readable. BlazePose full ran on tfjs beside LiteRT's. */
const FORMER_MODELS = ['blazepose-full'] as const
/** Every model that a stored measurement may name. */
export const RECORDED_MODEL_IDS = [...MODEL_IDS, ...FORMER_MODELS] as const
export type PoseDetectionModelId = (typeof POSE_DETECTION_MODELS)[number]
export type LiteRtModelId = (typeof LITERT_MODELS)[number]
export type LiveModelId = (typeof LIVE_MODEL_IDS)[number]
export type ModelId = (typeof MODEL_IDS)[number]
export type RecordedModelId = (typeof RECORDED_MODEL_IDS)[number]

/** Tells the models of the two engines apart. */
export const isLiteRtModel = (model: RecordedModelId): model is LiteRtModelId =>
  LITERT_MODELS.some((each) => each === model)

/** Tells the models that find the face's surface as well. */
export const findsFaces = (model: RecordedModelId): boolean => model === REFINED_MODEL || isLiteRtModel(model)

/** A pose with what it cost: the time inside the model's own call, and the whole time in the worker. */
export interface TimedPose {
  readonly pose: Pose
  readonly modelTime: Milliseconds
  readonly workerTime: Milliseconds
  /**
   * How far `pose.people` can be relied on above 1: people have been counted, not yet (or not asked
   * for), or cannot be counted on this device.
   */
  readonly peopleCount: 'counted' | 'not-counted' | 'unavailable'
}
