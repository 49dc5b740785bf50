import type { LiveModelId, Pose } from '../../core/body/pose'
import { PoseError } from '../pose-error'
import { deviceFacts } from './device-facts'
import { remaining, type Search } from './plan'
import { type Candidate, type Timing, working } from './timing'
import { tryCandidate } from './try-candidate'

/** How far the search is: what is being tried, and how much of its network has come. */
export interface SearchProgress extends Candidate {
  /** Trials that are over, and how many there will be as far as can be told. */
  readonly done: number
  readonly expected: number
  readonly loadedBytes: number
  readonly totalBytes: number
}

export interface SearchOptions extends Omit<Search, 'device'> {
  /** What is known of this device: it is not tried again. */
  readonly known?: readonly Timing[]
  readonly onProgress?: (progress: SearchProgress) => void
  /** Called after each trial with all that is known by then. */
  readonly onTimed?: (timings: readonly Timing[]) => void
  /** Calls the search off: then it throws `stopped`. */
  readonly signal?: AbortSignal
}

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

/**
 * Times on this device what may be chosen, one candidate after the other, until the choice is clear.
 * Only the networks that are tried are fetched. Without a connection the search ends with what it has,
 * or throws `weights-unavailable` where that is nothing.
 */
export async function timeCandidates(options: SearchOptions): Promise<readonly Timing[]> {
  const { known = [], onProgress, onTimed, signal = new AbortController().signal, ...wanted } = options
  const search: Search = { ...wanted, device: await deviceFacts() }
  const picture = await samplePicture()
  const trusted = new Map<LiveModelId, Pose>()
  let timings = known
  let done = 0

  const attempt = (candidate: Candidate, expected: number) => {
    const tell = (loadedBytes: number, totalBytes: number) =>
      onProgress?.({ ...candidate, done, expected, loadedBytes, totalBytes })
    tell(0, 0)
    const pose = trusted.get(candidate.model)
    return tryCandidate(candidate, { picture, onProgress: tell, signal, ...(pose && { trusted: pose }) })
  }

  try {
    for (;;) {
      const trials = remaining(timings, search)
      const [next] = trials
      if (!next) return timings
      const expected = done + trials.length
      // One thread was timed on another day: what it finds is not kept, only how long it took.
      if (next.backend !== 'wasm' && !trusted.has(next.model)) {
        const { pose } = await attempt({ model: next.model, backend: 'wasm' }, expected)
        if (pose) trusted.set(next.model, pose)
      }
      const { timing, pose } = await attempt(next, expected)
      if (pose && next.backend === 'wasm') trusted.set(next.model, pose)
      timings = [...timings, timing]
      done++
      onTimed?.(timings)
    }
  } catch (error) {
    const offline = error instanceof PoseError && error.reason === 'weights-unavailable'
    if (offline && working(timings).length > 0) return timings
    throw error
  } finally {
    picture.close()
  }
}
