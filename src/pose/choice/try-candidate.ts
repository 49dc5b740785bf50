import { contextOf } from '../../core/body/frame-context'
import type { Pose } from '../../core/body/pose'
import { seconds } from '../../core/math/units'
import type { Backend, DownloadProgress } from '../engine'
import { createEstimator } from '../engines'
import { disagreement, MAX_DISAGREEMENT } from '../landmark-agreement'
import { asPoseError, PoseError } from '../pose-error'
import type { Candidate, Timing } from './timing'

/** The first pictures compile shaders and let the network find the person: they are not timed. */
const WARM_UP = 2
/** Pictures that are timed, unless so many milliseconds have gone by after the fewest that tell. */
const TIMED = { most: 9, fewest: 3, until: 1_500 } as const
/** Threads have to prove that they do not stop each other: more pictures, in milliseconds and number. */
const TIMED_WITH_THREADS = { most: 40, fewest: 15, until: 2_500 } as const
/**
 * Most that a candidate may take to start and run, milliseconds. One thread is tried first, works
 * everywhere and includes the download of the network, which the others find in the cache; threads
 * bring a runtime of their own. Whatever hangs is ended by it.
 */
const LIMIT: Readonly<Record<Backend, number>> = {
  wasm: 120_000,
  'wasm-threads': 30_000,
  webgl: 6_000,
  webgpu: 10_000,
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

export interface TrialOptions {
  /** A person in full view. Stays open. */
  readonly picture: ImageBitmap
  /** Where one thread found the person; undefined while that is what is tried. */
  readonly trusted?: Pose
  readonly onProgress: DownloadProgress
  /** Calls the trial off: then it throws `stopped`. */
  readonly signal: AbortSignal
}

export interface Trial {
  readonly timing: Timing
  readonly pose?: Pose
}

async function run({ model, backend }: Candidate, { picture, onProgress, signal }: TrialOptions) {
  const within = AbortSignal.any([signal, AbortSignal.timeout(LIMIT[backend])])
  const estimator = await createEstimator({
    model,
    backend,
    countPeople: 'never',
    onProgress,
    signal: within,
  })
  const { most, fewest, until } = backend === 'wasm-threads' ? TIMED_WITH_THREADS : TIMED
  try {
    const times: number[] = []
    let pose: Pose | undefined
    let spent = 0
    for (let index = 0; index < WARM_UP + most && (times.length < fewest || spent < until); index++) {
      const timed = await estimator.estimate(
        await createImageBitmap(picture),
        contextOf(picture, seconds(index)),
      )
      pose = timed.pose
      if (index < WARM_UP) continue
      times.push(timed.workerTime)
      spent += timed.workerTime
    }
    const medianMs = median(times)
    if (!pose || medianMs === undefined) throw new PoseError('model-failed', 'No picture was answered.')
    return { medianMs, pose }
  } finally {
    await estimator.dispose()
  }
}

/**
 * Times one candidate in a worker of its own, which is ended if it hangs, and holds what it finds
 * against what one thread found.
 *
 * A network that cannot be fetched is no property of a candidate: then this throws
 * `weights-unavailable`.
 */
export async function tryCandidate(candidate: Candidate, options: TrialOptions): Promise<Trial> {
  const { trusted, signal } = options
  try {
    const { medianMs, pose } = await run(candidate, options)
    const apart = trusted ? disagreement(trusted, pose) : 0
    if (apart <= MAX_DISAGREEMENT) return { timing: { ...candidate, status: 'works', medianMs }, pose }
    const what = Number.isFinite(apart)
      ? `up to ${(apart * 100).toFixed(1)} % of the picture’s height`
      : 'a person'
    const reason = `Its landmarks differ from those of one processor thread by ${what}.`
    return { timing: { ...candidate, status: 'failed', medianMs, reason } }
  } catch (error) {
    const problem = asPoseError(error, 'model-failed')
    if (signal.aborted || problem.reason === 'weights-unavailable') throw problem
    const status = problem.reason === 'stopped' ? 'too-slow' : 'failed'
    return { timing: { ...candidate, status, reason: problem.message } }
  }
}
