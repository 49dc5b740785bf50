import type { FrameSource } from '../../camera/frame-source'
import { openSample } from '../../camera/sample'
import { openVideoFile } from '../../camera/video-file'
import { openWebcam } from '../../camera/webcam'
import type { SearchProgress } from '../../pose/choice/time-candidates'
import type { Candidate } from '../../pose/choice/timing'
import { PoseError } from '../../pose/pose-error'
import { preferences } from '../../storage/preferences'
import type { Choice } from './choice'
import { chooseModel, forgetTimings } from './choose-model'
import { borrowEstimator, type Engine, giveBack, loadAhead, looksForFace } from './warm-estimator'

/** What is being waited for before a measurement can start. */
export type Preparing =
  | { readonly step: 'camera' }
  | { readonly step: 'timing'; readonly progress: SearchProgress }
  | { readonly step: 'model'; readonly loaded: number; readonly total: number }
  | { readonly step: 'warm-up' }

export interface Prepared extends Engine {
  readonly source: FrameSource
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

async function prepareEstimator(
  { movement }: Choice,
  { onStep }: Listeners,
  signal: AbortSignal | undefined,
): Promise<Engine> {
  const choose = () => chooseModel((progress) => onStep({ step: 'timing', progress }), signal)
  const load = async ({ model, backend }: Candidate) => {
    const wanted = { model, backend, face: looksForFace(model, movement) }
    const estimator = await borrowEstimator(wanted, {
      onProgress: (loaded, total) => onStep({ step: 'model', loaded, total }),
      onWarmUp: () => onStep({ step: 'warm-up' }),
      ...(signal && { signal }),
    })
    return { ...wanted, estimator }
  }
  try {
    return await load(await choose())
  } catch (error) {
    // A driver or browser update can take away what worked last time: time once more and go on.
    if (!(error instanceof PoseError) || error.reason !== 'backend-unavailable') throw error
    forgetTimings()
    return load(await choose())
  }
}

/**
 * Opens the source and loads the model. A camera is opened at once, so that the person sees
 * themself while the model loads; a recording only then, because it would play meanwhile.
 * What was opened is closed again if the other fails. `signal` calls off timing and loading.
 */
export async function prepare(
  choice: Choice,
  file: File | undefined,
  listeners: Listeners,
  signal?: AbortSignal,
): Promise<Prepared> {
  listeners.onStep(choice.source === 'webcam' ? { step: 'camera' } : { step: 'model', loaded: 0, total: 0 })
  const open = async () => {
    const source = await openSource(choice, file)
    listeners.onSource(source)
    return source
  }
  if (choice.source !== 'webcam') {
    const engine = await prepareEstimator(choice, listeners, signal)
    try {
      return { ...engine, source: await open() }
    } catch (error) {
      giveBack(engine)
      throw error
    }
  }
  // What is known to be needed loads while the camera opens.
  const { model, backend } = preferences.getState()
  if (backend) loadAhead({ model, backend, face: looksForFace(model, choice.movement) })
  const source = await open()
  try {
    return { ...(await prepareEstimator(choice, listeners, signal)), source }
  } catch (error) {
    source.stop()
    throw error
  }
}
