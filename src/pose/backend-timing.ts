import type { ModelId, Pose } from '../core/pose'
import { seconds } from '../core/units'
import { BACKENDS, type Backend } from './engine'
import { createEstimator } from './engines'
import { disagreement, MAX_DISAGREEMENT } from './landmark-agreement'
import { asPoseError, PoseError } from './pose-error'

/** What came of trying one backend on this device. */
export interface BackendTiming {
  readonly backend: Backend
  readonly status: 'works' | 'failed' | 'too-slow'
  /** Median time in the worker for one picture, milliseconds: reading the picture included. */
  readonly medianMs?: number
  /** Why it does not work, for the settings. */
  readonly reason?: string
}

/** The first pictures compile shaders and let the network find the person: they are not timed. */
const WARM_UP = 2
const TIMED = 7
/**
 * Most that one backend may take to start and run, milliseconds. WASM is tried first, works
 * everywhere and includes the download; the others find the network in the cache. Together the others
 * keep the first use below a quarter of a minute even where both hang.
 */
const LIMIT: Readonly<Record<Backend, number>> = { wasm: 60_000, webgl: 6_000, webgpu: 6_000 }

/** A person in full view, so that the timing runs what a measurement runs and landmarks can be compared. */
async function samplePicture(): Promise<ImageBitmap> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}sample-still.jpg`)
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    return await createImageBitmap(await response.blob())
  } catch (error) {
    throw new PoseError('weights-unavailable', 'The picture for the timing could not be loaded.', error)
  }
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

interface Run {
  readonly medianMs: number
  readonly pose: Pose
}

async function run(model: ModelId, backend: Backend, picture: ImageBitmap): Promise<Run> {
  const signal = AbortSignal.timeout(LIMIT[backend])
  const estimator = await createEstimator({ model, backend, countPeople: 'never', signal })
  try {
    const times: number[] = []
    let pose: Pose | undefined
    for (let index = 0; index < WARM_UP + TIMED; index++) {
      const timed = await estimator.estimate(await createImageBitmap(picture), seconds(index))
      pose = timed.pose
      if (index >= WARM_UP) times.push(timed.workerTime)
    }
    const medianMs = median(times)
    if (!pose || medianMs === undefined) throw new PoseError('model-failed', 'No picture was answered.')
    return { medianMs, pose }
  } finally {
    await estimator.dispose()
  }
}

/** Tries one backend; `trusted` is what WASM found, or undefined for WASM itself. */
async function tryBackend(model: ModelId, backend: Backend, picture: ImageBitmap, trusted: Pose | undefined) {
  try {
    const { medianMs, pose } = await run(model, backend, picture)
    const apart = trusted ? disagreement(trusted, pose) : 0
    if (apart > MAX_DISAGREEMENT) {
      const percent = Number.isFinite(apart)
        ? `up to ${(apart * 100).toFixed(1)} % of the picture’s height`
        : 'a person'
      const reason = `Its landmarks differ from those of WASM by ${percent}.`
      return { timing: { backend, status: 'failed', medianMs, reason } satisfies BackendTiming, pose }
    }
    return { timing: { backend, status: 'works', medianMs } satisfies BackendTiming, pose }
  } catch (error) {
    const { reason, message } = asPoseError(error, 'model-failed')
    const status = reason === 'stopped' ? 'too-slow' : 'failed'
    return { timing: { backend, status, reason: message } satisfies BackendTiming }
  }
}

/**
 * Times every backend on this device, each in a worker of its own that is ended if it hangs. WASM
 * comes first: it works everywhere, and what the others find is held against it.
 *
 * A network that cannot be fetched is no property of a backend: then this throws `weights-unavailable`.
 */
export async function timeBackends(
  model: ModelId,
  onProgress?: (done: number, total: number) => void,
): Promise<BackendTiming[]> {
  const picture = await samplePicture()
  try {
    onProgress?.(0, BACKENDS.length)
    const wasm = await tryBackend(model, 'wasm', picture, undefined)
    const timings: BackendTiming[] = [wasm.timing]
    for (const backend of BACKENDS.filter((each) => each !== 'wasm')) {
      onProgress?.(timings.length, BACKENDS.length)
      timings.push((await tryBackend(model, backend, picture, wasm.pose)).timing)
    }
    onProgress?.(timings.length, BACKENDS.length)
    return timings
  } finally {
    picture.close()
  }
}

/** The fastest backend that works, or undefined where none does. */
export function fastest(timings: readonly BackendTiming[]): Backend | undefined {
  const working = timings.filter(({ status }) => status === 'works')
  return working.sort((one, other) => (one.medianMs ?? Infinity) - (other.medianMs ?? Infinity))[0]?.backend
}
