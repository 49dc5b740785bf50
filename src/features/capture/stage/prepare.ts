import type { FrameSource } from '../../../camera/frame-source'
import { openSample, type SampleName } from '../../../camera/sample'
import { openVideoFile } from '../../../camera/video-file'
import { openWebcam } from '../../../camera/webcam'
import type { ModelId } from '../../../core/body/pose'
import type { SearchProgress } from '../../../pose/choice/time-candidates'
import type { Candidate } from '../../../pose/choice/timing'
import { PoseError } from '../../../pose/pose-error'
import { preferences } from '../../../storage/preferences'
import { chooseModel, forgetTimings } from './choose-model'
import type { SourceKind } from './source-kind'
import { borrowEstimator, type Engine, giveBack, loadAhead } from './warm-estimator'

/** What is being waited for before a measurement can start. */
export type Preparing =
  | { readonly step: 'camera' }
  | { readonly step: 'timing'; readonly progress: SearchProgress }
  | { readonly step: 'model'; readonly model?: ModelId; readonly loaded: number; readonly total: number }
  | { readonly step: 'warm-up'; readonly model: ModelId }

export interface Prepared extends Engine {
  readonly source: FrameSource
}

interface Listeners {
  readonly onStep: (step: Preparing) => void
  /** The picture can be shown while the model still loads. */
  readonly onSource: (source: FrameSource) => void
}

/** What has to be there before something can be measured. */
export interface StageRequest {
  readonly source: SourceKind
  /** The recording, where the source is a file. */
  readonly file?: File
  /** The recording, where the source is the sample. */
  readonly sample: SampleName
  /** The model, where not the one that suits this device best will do. */
  readonly candidate?: Candidate
  /** Whether the face is looked for as well. */
  readonly face: (model: ModelId) => boolean
}

const openSource = ({ source, file, sample }: StageRequest): Promise<FrameSource> => {
  if (source === 'sample') return openSample(sample)
  if (source === 'file' && file) return openVideoFile(file, file.name)
  return openWebcam(preferences.getState().cameraId)
}

async function prepareEstimator(
  { candidate, face }: StageRequest,
  { onStep }: Listeners,
  signal: AbortSignal | undefined,
): Promise<Engine> {
  const choose = () => chooseModel((progress) => onStep({ step: 'timing', progress }), signal)
  const load = async ({ model, backend }: Candidate) => {
    const wanted = { model, backend, face: face(model) }
    const estimator = await borrowEstimator(wanted, {
      onProgress: (loaded, total) => onStep({ step: 'model', model, loaded, total }),
      onWarmUp: () => onStep({ step: 'warm-up', model }),
      ...(signal && { signal }),
    })
    return { ...wanted, estimator }
  }
  try {
    return await load(candidate ?? (await choose()))
  } catch (error) {
    // A driver or browser update can take away what worked last time: time once more and go on.
    if (!(error instanceof PoseError) || error.reason !== 'backend-unavailable') throw error
    if (!candidate) forgetTimings()
    return load(await choose())
  }
}

/** Somebody who opens a set-up is about to measure: what is known to be needed loads meanwhile. */
export function loadRequested({ candidate, face }: Pick<StageRequest, 'candidate' | 'face'>) {
  const { model, backend } = candidate ?? preferences.getState()
  if (backend) loadAhead({ model, backend, face: face(model) })
}

/**
 * Opens the source and loads the model. A camera is opened at once, so that the person sees
 * themself while the model loads; a recording only then, because it would play meanwhile.
 * What was opened is closed again if the other fails. `signal` calls off timing and loading.
 */
export async function prepare(
  request: StageRequest,
  listeners: Listeners,
  signal?: AbortSignal,
): Promise<Prepared> {
  listeners.onStep(request.source === 'webcam' ? { step: 'camera' } : { step: 'model', loaded: 0, total: 0 })
  const open = async () => {
    const source = await openSource(request)
    listeners.onSource(source)
    return source
  }
  if (request.source !== 'webcam') {
    const engine = await prepareEstimator(request, listeners, signal)
    try {
      return { ...engine, source: await open() }
    } catch (error) {
      giveBack(engine)
      throw error
    }
  }
  // What is known to be needed loads while the camera opens.
  loadRequested(request)
  const source = await open()
  try {
    return { ...(await prepareEstimator(request, listeners, signal)), source }
  } catch (error) {
    source.stop()
    throw error
  }
}
