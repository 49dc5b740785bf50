import { findsFaces, isLiteRtModel, type LiveModelId } from '../../../core/body/pose'
import type { PostureView } from '../../../core/posture/measures/scene'
import { type Candidate, fastestOf } from '../../../pose/choice/timing'
import { preferences } from '../../../storage/preferences'
import type { StageRequest } from '../stage/prepare'
import type { SourceKind } from '../stage/source-kind'

/** Which views are taken, from where, of whom, and what may be kept of them. */
export interface PostureRequest {
  readonly source: SourceKind
  readonly file?: File
  readonly sessionId: string
  readonly clientId?: string
  readonly views: readonly PostureView[]
  /** The person's height, cm, where it was told. */
  readonly heightCm?: number
  /** ISO 8601, when the client agreed that one picture of each view is kept; absent where they did not. */
  readonly agreedAt?: string
}

/** Follows a standing person where the model that suits this device best cannot. */
const STANDING_MODEL: LiveModelId = 'litert-blazepose-full'

/**
 * The model for standing views: the one that is used for movements if it is a BlazePose, for MoveNet
 * does not tell a back from a front reliably; else the middle one of the BlazePoses, as it was fastest
 * here when it was timed. Nobody moves, so it need not be fast.
 */
function standingCandidate(): Candidate {
  const { model, backend, timings = [] } = preferences.getState()
  if (backend && isLiteRtModel(model)) return { model, backend }
  return { model: STANDING_MODEL, backend: fastestOf(timings, STANDING_MODEL)?.backend ?? 'wasm' }
}

/** What has to be there before views can be taken. */
export const stageRequestFor = ({ source, file }: Pick<PostureRequest, 'source' | 'file'>): StageRequest => ({
  source,
  ...(file && { file }),
  sample: 'sample-standing',
  candidate: standingCandidate(),
  // A face that is seen is the surest sign of a front.
  face: findsFaces,
})
