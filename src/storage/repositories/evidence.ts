import { type ErrorEvidence, evidenceFrom, type Whose } from '../../core/error/evidence/error-evidence'
import { evidenceIndex } from '../evidence/evidence-index'
import { guarded } from '../storage-error'

/** What this device knows about the measurement error, of movements and of posture, for one person. */
export const readErrorEvidence = (whose: Whose): Promise<ErrorEvidence> =>
  guarded(async () => evidenceFrom(await evidenceIndex.read(), whose))
