import type { Light } from '../core/body/frame-context'
import type { ModelId, Person, RunningModel } from '../core/body/pose'
import type { Detection } from '../core/ensemble/detection'
import type { PoseError } from './pose-error'

export const BACKENDS = ['webgpu', 'webgl', 'wasm-threads', 'wasm'] as const
/**
 * What a network runs on: the graphics card by either interface, or the processor with several
 * threads or one.
 */
export type Backend = (typeof BACKENDS)[number]

/**
 * When people are counted. `periodic`: about every 1.5 s of capture time, after the frame's answer.
 * `always`: every picture before its answer, for stills. `never`: `people` is only ever 0 or 1.
 */
export type PeopleCounting = 'periodic' | 'always' | 'never'

export interface EngineOptions<Model extends ModelId = ModelId> {
  readonly model: Model
  readonly backend: Backend
  readonly countPeople: PeopleCounting
  /** Whether the face and the head's rotation are wanted as well: only LiteRT has them. */
  readonly face: boolean
  /** Whether what each network of several saw is wanted as well: only the refined estimate has it. */
  readonly detections?: boolean
}

/** Bytes of the networks fetched so far, and in all. */
export type DownloadProgress = (loadedBytes: number, totalBytes: number) => void

/** What was found in one picture. */
export interface Found {
  readonly person?: Person
  /** Milliseconds. */
  readonly modelTime: number
  /** Where the picture's pixels came through the processor's memory anyway. */
  readonly light?: Light
  /** What `person` was made of, where that was wanted. */
  readonly detections?: readonly Detection[]
}

/** One network on one backend, inside the worker: what a second engine would have to offer. */
export interface Engine {
  readonly identity: RunningModel
  /**
   * Finds the person that the network follows, or nobody; with the time inside the model's own call.
   * `image` stays open.
   */
  find(image: ImageBitmap | VideoFrame): Promise<Found>
  /** Counts the people in the picture that `find` had last; 0 before the first. */
  countPeople(): Promise<number>
  reset(): void
}

/** Starts an engine; `onLost` is called once if the graphics card takes its context back. */
export type CreateEngine<Model extends ModelId> = (
  options: EngineOptions<Model>,
  onProgress: DownloadProgress,
  onLost: (error: PoseError) => void,
) => Promise<Engine>
