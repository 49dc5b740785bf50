import type { FrameSource } from '../../../camera/frame-source'
import { openSample, type SampleName } from '../../../camera/sample'
import { openVideoFile } from '../../../camera/video-file'
import { openWebcam } from '../../../camera/webcam'
import type { ModelId } from '../../../core/body/pose'
import type { Candidate } from '../../../pose/choice/timing'
import { PoseError } from '../../../pose/pose-error'
import type { EstimatorPool, LiveEstimator } from '../../../recording/estimator-pool'
import type { Lease } from '../../../recording/estimator-slot'
import { preferences } from '../../../storage/preferences'
import { chooseModel, forgetTimings } from './choose-model'
import { searchShare } from './search-share'
import type { SourceKind } from './source-kind'

/** What is being waited for before a recording can start. */
export type Preparing =
  | { readonly step: 'camera' }
  /** Finding the model that suits this device; `share` of it is over, 0 to 1. */
  | { readonly step: 'timing'; readonly share: number }
  /** Bytes; none while it is not known how many there will be. */
  | { readonly step: 'model'; readonly loaded: number; readonly total: number }
  | { readonly step: 'warm-up' }

export interface PreparingListeners {
  readonly onStep: (step: Preparing) => void
  /** The picture can be shown while the model still loads. */
  readonly onSource: (source: FrameSource) => void
}

/** What has to be there before something can be recorded. */
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

export const openSource = ({ source, file, sample }: StageRequest): Promise<FrameSource> => {
  if (source === 'sample') return openSample(sample)
  if (source === 'file' && file) return openVideoFile(file, file.name)
  return openWebcam(preferences.getState().cameraId)
}

/** The estimator that is known to be needed; undefined while the device has not been timed. */
export function knownEstimator({ candidate, face }: Pick<StageRequest, 'candidate' | 'face'>) {
  const { model, backend } = candidate ?? preferences.getState()
  return backend && { model, backend, face: face(model) }
}

/** Chooses the model, timing the device where that has not been done, and loads it. */
export async function acquireEstimator(
  pool: EstimatorPool,
  { candidate, face }: StageRequest,
  { onStep }: Pick<PreparingListeners, 'onStep'>,
  signal: AbortSignal,
): Promise<Lease<LiveEstimator>> {
  let share = 0
  const choose = () =>
    chooseModel((progress) => {
      // How many trials there will be is only foretold: what is over stays over.
      share = Math.max(share, searchShare(progress))
      onStep({ step: 'timing', share })
    }, signal)
  const load = ({ model, backend }: Candidate) =>
    pool.acquireLive(
      { model, backend, face: face(model) },
      {
        onProgress: (loaded, total) => onStep({ step: 'model', loaded, total }),
        onWarmUp: () => onStep({ step: 'warm-up' }),
        signal,
      },
    )
  try {
    return await load(candidate ?? (await choose()))
  } catch (error) {
    // A driver or browser update can take away what worked last time: time once more and go on.
    if (!(error instanceof PoseError) || error.reason !== 'backend-unavailable') throw error
    if (!candidate) forgetTimings()
    return load(await choose())
  }
}
