import type { FrameSource } from '../../camera/frame-source'
import { openSample } from '../../camera/sample'
import { openVideoFile } from '../../camera/video-file'
import { openWebcam } from '../../camera/webcam'
import { type BackendTiming, fastest, timeBackends } from '../../pose/backend-timing'
import type { Backend } from '../../pose/engines'
import type { PoseEstimator } from '../../pose/estimator'
import { PoseError } from '../../pose/pose-error'
import { preferences } from '../../storage/preferences'
import type { Choice } from './choice'
import { borrowEstimator, giveBack } from './warm-estimator'

/** What is being waited for before a measurement can start. */
export type Preparing =
  | { readonly step: 'camera' }
  | { readonly step: 'timing'; readonly done: number; readonly total: number }
  | { readonly step: 'model'; readonly loaded: number; readonly total: number }
  | { readonly step: 'warm-up' }

export interface Prepared {
  readonly source: FrameSource
  readonly estimator: PoseEstimator
  readonly backend: Backend
}

interface Listeners {
  readonly onStep: (step: Preparing) => void
  /** The picture can be shown while the model still loads. */
  readonly onSource: (source: FrameSource) => void
}

const openSource = (choice: Choice, file: File | undefined): Promise<FrameSource> => {
  if (choice.source === 'sample') return openSample()
  if (choice.source === 'file' && file) return openVideoFile(file, file.name)
  return openWebcam(preferences.getState().cameraId)
}

/** The backend to use: the remembered one, or the fastest of a timing, which is then remembered. */
async function chooseBackend({ onStep }: Listeners): Promise<Backend> {
  const { model, backend } = preferences.getState()
  if (backend) return backend
  const timings = await timeBackends(model, (done, total) => onStep({ step: 'timing', done, total }))
  return rememberTimings(timings)
}

/** Keeps what was measured; throws where no backend works. */
export function rememberTimings(timings: readonly BackendTiming[]): Backend {
  const best = fastest(timings)
  if (!best) throw new PoseError('backend-unavailable', 'No way to run the model works on this device.')
  preferences.setState({ backend: best, timings: [...timings] })
  return best
}

async function prepareEstimator(listeners: Listeners) {
  const load = async (backend: Backend) => ({
    backend,
    estimator: await borrowEstimator(
      preferences.getState().model,
      backend,
      (loaded, total) => listeners.onStep({ step: 'model', loaded, total }),
      () => listeners.onStep({ step: 'warm-up' }),
    ),
  })
  try {
    return await load(await chooseBackend(listeners))
  } catch (error) {
    // A driver or browser update can take away what worked last time: time once more and go on.
    if (!(error instanceof PoseError) || error.reason !== 'backend-unavailable') throw error
    preferences.setState({ backend: undefined })
    return load(await chooseBackend(listeners))
  }
}

/**
 * Opens the source and loads the model. A camera is opened at once, so that the person sees
 * themself while the model loads; a recording only then, because it would play meanwhile.
 * What was opened is closed again if the other fails.
 */
export async function prepare(
  choice: Choice,
  file: File | undefined,
  listeners: Listeners,
): Promise<Prepared> {
  listeners.onStep(choice.source === 'webcam' ? { step: 'camera' } : { step: 'model', loaded: 0, total: 0 })
  const open = async () => {
    const source = await openSource(choice, file)
    listeners.onSource(source)
    return source
  }
  if (choice.source !== 'webcam') {
    const engine = await prepareEstimator(listeners)
    try {
      return { ...engine, source: await open() }
    } catch (error) {
      giveBack(engine.estimator, engine.backend)
      throw error
    }
  }
  const source = await open()
  try {
    return { ...(await prepareEstimator(listeners)), source }
  } catch (error) {
    source.stop()
    throw error
  }
}
