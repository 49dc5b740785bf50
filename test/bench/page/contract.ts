import type { ModelId, ModelIdentity } from '../../../src/core/body/pose'
import type { Backend } from '../../../src/pose/engines'

export interface ChainOptions {
  readonly model: ModelId
  readonly backend: Backend
}

export interface BenchOptions extends ChainOptions {
  /** How long is measured once the chain runs, seconds. */
  readonly duration: number
}

/** Where one frame's time went, milliseconds; together they are capture to drawn angle. */
export interface FrameCost {
  /** From capture to the page being told of the picture: camera, browser, and the wait for the next repaint. */
  readonly delivery: number
  /** To the worker and back. */
  readonly transfer: number
  /** In the worker, but outside the model: reading pixels, naming landmarks. */
  readonly preparation: number
  /** Inside the model's own `estimatePoses`. */
  readonly model: number
  /** From the landmarks to the drawn angle: angle, filter, trial, canvas. */
  readonly drawing: number
}

export interface BenchRun {
  readonly identity: ModelIdentity
  readonly width: number
  readonly height: number
  readonly frames: readonly FrameCost[]
  readonly dropped: number
  /** Seconds that were measured. */
  readonly seconds: number
  /** Durations of main-thread tasks over 50 ms, milliseconds. */
  readonly longTasks: readonly number[]
  /** Share of frames in which an angle could be taken. */
  readonly withAngle: number
  /** The live frames in a second while the second pass looks at others behind them. */
  readonly framesPerSecondBehind: number
  /** What one frame takes in the second pass meanwhile, milliseconds, in the median. */
  readonly secondPassFrame: number
}

/** Milliseconds in the worker for one 720p frame each, on WASM: see `take-turns.ts`. */
export interface EngineTimes {
  /** The library as it comes, which reads the picture's pixels by itself. */
  readonly poseDetectionItself: readonly number[]
  /** The app's engine on it, which hands it pixels that were read in a faster way. */
  readonly poseDetection: readonly number[]
  readonly liteRt: readonly number[]
  readonly liteRtWithFace: readonly number[]
  /** The landmark network alone, without the outputs that the engine does not read. */
  readonly usedNetwork: readonly number[]
  /** The same as its makers ship it. */
  readonly shippedNetwork: readonly number[]
}

/** The same for models, by their id. */
export type ModelTimes = Readonly<Record<string, readonly number[]>>

/** What the screens wait for the disk, milliseconds. */
export interface RecordTimes {
  /** From the first read to the list of all clients. */
  readonly list: number
  /** Noting the evidence of every session, as after an upgrade: once. */
  readonly noting: number
  readonly search: readonly number[]
  /** What a client's page asks for. */
  readonly client: readonly number[]
  /** The same with the evidence from every session on the disk instead of the index. */
  readonly clientByFullRead: readonly number[]
  readonly start: readonly number[]
}

export interface BenchPage {
  /** Turns a raw MJPEG recording into the pictures of a 1280 × 720 one, handed over as base64. */
  enlarge(url: string): Promise<void>
  run(options: BenchOptions): Promise<BenchRun>
  /** Times the engines side by side, so many frames each. */
  compareEngines(rounds: number): Promise<EngineTimes>
  /** Times the models that the app may choose by itself, so many frames each. */
  compareModels(rounds: number): Promise<ModelTimes>
  /** Fills the disk with so many clients and times what the screens ask it for. */
  timeRecords(clients: number, rounds: number): Promise<RecordTimes>
  /** A long run, in parts between which its memory can be read: see `long-run.ts`. */
  openChain(options: ChainOptions): Promise<void>
  measureFor(seconds: number): Promise<number>
  closeChain(): Promise<void>
  memory(): Promise<number>
}

declare global {
  interface Window {
    readonly bench: BenchPage
    /** Provided by the node program. */
    readonly keepPicture: (base64: string) => Promise<void>
  }
}
