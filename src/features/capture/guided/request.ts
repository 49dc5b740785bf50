import type { ModelId } from '../../../core/body/pose'
import { movementsOf, type Protocol } from '../../../core/protocol/protocol'
import { looksForFace } from '../movement/stage-request'
import type { StageRequest } from '../stage/prepare'
import type { SourceKind } from '../stage/source-kind'

/** What somebody is led through, from where, and for whom. */
export interface GuidedRequest {
  readonly protocol: Protocol
  readonly source: SourceKind
  readonly file?: File
  readonly clientId?: string
  readonly sessionId: string
  /** The step to begin with, from 0. */
  readonly from?: number
  /** The run that goes on; without it a new one begins. */
  readonly runId?: string
}

/** What has to be there before a protocol can be begun. */
export const stageRequestFor = ({
  source,
  file,
  protocol,
}: Pick<GuidedRequest, 'source' | 'file' | 'protocol'>): StageRequest => ({
  source,
  ...(file && { file }),
  sample: 'sample-guided',
  face: (model: ModelId) => movementsOf(protocol).some(({ movement }) => looksForFace(model, movement)),
})
