import { onTestFinished } from 'vitest'
import type { CameraLevel } from '../../../src/core/body/frame-context'
import { findsFaces } from '../../../src/core/body/pose'
import type { PostureView } from '../../../src/core/posture/measures/scene'
import { createEstimator } from '../../../src/pose/engines'
import type { AcquireRefined } from '../../../src/recording/refinement'
import { type PostureRun, startPostureRun } from '../../../src/recording/standing'
import type { CapturedView, PostureRunState } from '../../../src/recording/standing-state'
import { TURNING_ORDER } from '../../../src/recording/view-plan'
import { asFastAsAnswered, type Jpeg } from '../support/fast-source'
import { RATE, standingPictures } from './support'

/** Turning, settling, counting down and measuring take 10 s; the next view's turning overlaps with it. */
const SECONDS_PER_VIEW = 12

const acquireRefined: AcquireRefined = async ({ onProgress, signal }) => {
  const estimator = await createEstimator({
    ...{ model: 'refined', backend: 'wasm', face: true, countPeople: 'never' },
    ...{ onProgress, signal },
  })
  const end = () => void estimator.dispose()
  return { estimator, release: end, discard: end }
}

/** What a run is asked for, and what is seen. */
interface Wanted {
  readonly views?: readonly PostureView[]
  readonly seen?: readonly PostureView[]
  readonly model?: 'movenet-lightning' | 'litert-blazepose-full'
  readonly withPictures?: boolean
  readonly refine?: boolean
  readonly secondsPerView?: number
  readonly level?: () => CameraLevel
  /** What is seen, where it is not a person who stands in views. */
  readonly pictures?: Iterable<Jpeg>
}

/** Begins a run through an estimator of its own; it ends with the test. */
export async function begin({
  views = TURNING_ORDER,
  seen = views,
  model = 'litert-blazepose-full',
  withPictures = false,
  refine = false,
  secondsPerView = SECONDS_PER_VIEW,
  pictures,
  level,
}: Wanted) {
  const source = asFastAsAnswered(
    pictures ?? (await standingPictures(secondsPerView, seen)),
    RATE,
    'standing.mjpeg',
  )
  const estimator = await createEstimator({ model, backend: 'wasm', face: findsFaces(model) })
  const taken: CapturedView[] = []
  const run = startPostureRun(
    { source, estimator, ...(level && { level }) },
    {
      ...{ views, withPictures, heightCm: 178 },
      ...(refine && { acquireRefined }),
      onCaptured: (view) => taken.push(view),
    },
  )
  onTestFinished(() => {
    run.cancel()
    source.stop()
    return estimator.dispose()
  })
  return { run, taken }
}

export const until = (run: PostureRun, wanted: (state: PostureRunState) => boolean) =>
  new Promise<PostureRunState>((resolve) => {
    const look = (state: PostureRunState) => {
      if (!wanted(state)) return
      unsubscribe()
      resolve(state)
    }
    const unsubscribe = run.state.subscribe(look)
    look(run.state.getState())
  })

export const isOver = ({ plan }: PostureRunState) => plan.current === undefined
