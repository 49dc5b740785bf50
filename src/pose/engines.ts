import * as Comlink from 'comlink'
import { Breakable } from './breakable'
import type { DownloadProgress, EngineOptions, PeopleCounting } from './engine'
import type { Estimate, PoseEstimator } from './estimator'
import { PoseError } from './pose-error'
import type { Outcome, PoseWorker } from './worker-protocol'

export type { Backend, PeopleCounting } from './engine'

export interface EstimatorOptions extends Omit<EngineOptions, 'countPeople' | 'face' | 'detections'> {
  /** `periodic` unless told: see {@link PeopleCounting}. */
  readonly countPeople?: PeopleCounting
  /** Whether the face is looked for as well, on an engine that can. Off unless told: it costs time. */
  readonly face?: boolean
  /** See {@link EngineOptions}. Off unless told: the app has no use for it. */
  readonly detections?: boolean
  readonly onProgress?: DownloadProgress
  /** Ends the estimator, while it starts or later: what is pending fails with `stopped`. */
  readonly signal?: AbortSignal
}

/**
 * A picture that has no answer after so long, milliseconds, will have none: threads that wait for each
 * other, a driver that hangs. Far above what the slowest network takes to compile and run.
 */
const LONGEST_ANSWER = 30_000

/** What a worker that is no longer wanted may take for the picture that it still has, milliseconds. */
const LAST_ANSWER = 5_000

function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new PoseError(outcome.reason, outcome.message)
}

/**
 * Starts an estimator in a worker of its own and waits until its network is loaded.
 *
 * Lifetime: whoever creates it calls `dispose`, which ends the worker. Any {@link PoseError} leaves
 * it unusable; a new one can be created at once.
 */
export async function createEstimator(options: EstimatorOptions): Promise<PoseEstimator> {
  const {
    model,
    backend,
    countPeople = 'periodic',
    face = false,
    detections = false,
    onProgress,
    signal,
  } = options
  const thread = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'pose' })
  const calls = new Breakable()
  let over = false
  const end = (error: PoseError) => {
    over = true
    calls.break(error)
    thread.terminate()
  }
  thread.addEventListener('error', (event) => {
    event.preventDefault()
    end(new PoseError('worker-crashed', event.message || 'The pose worker could not be started.'))
  })
  thread.addEventListener('messageerror', () => {
    end(new PoseError('worker-crashed', 'A message to the pose worker could not be read.'))
  })

  const onAbort = () => end(new PoseError('stopped', 'The estimator was called off.', signal?.reason))
  signal?.addEventListener('abort', onAbort, { once: true })
  if (signal?.aborted) onAbort()

  const worker = Comlink.wrap<PoseWorker>(thread)
  const progress = Comlink.proxy((loaded: number, total: number) => onProgress?.(loaded, total))
  const identity = await calls
    .run(async () => unwrap(await worker.open({ model, backend, countPeople, face, detections }, progress)))
    .catch((error: unknown) => {
      thread.terminate()
      throw error
    })

  let busy = false
  /** Settles once the worker has closed the picture that it was given last. */
  let answered: Promise<unknown> = Promise.resolve()
  const ask: PoseWorker['estimate'] = (image, frame) => {
    const answer = worker.estimate(Comlink.transfer(image, [image]), frame)
    answered = answer.catch(() => {})
    return answer
  }
  return {
    identity,
    async estimate(image, frame): Promise<Estimate> {
      if (busy) {
        image.close()
        throw new PoseError('misused', 'A picture was given to the estimator while it had another.')
      }
      busy = true
      const timer = setTimeout(
        () => end(new PoseError('worker-crashed', 'The model did not answer.')),
        LONGEST_ANSWER,
      )
      try {
        return await calls.run(async () => unwrap(await ask(image, frame)))
      } finally {
        clearTimeout(timer)
        busy = false
        // Transferred pictures are closed already; one that never got that far is not.
        image.close()
      }
    },
    reset: () =>
      calls.run(async () => {
        // Whoever had it before may have left with a picture still in it.
        await answered
        await worker.reset()
      }),
    async dispose() {
      signal?.removeEventListener('abort', onAbort)
      if (over) return
      const error = new PoseError('stopped', 'The estimator has been disposed of.')
      calls.break(error)
      // A frame that goes down with its worker is one that nobody closed, and the browser says so.
      await Promise.race([answered, new Promise((late) => setTimeout(late, LAST_ANSWER))])
      end(error)
    },
  }
}
