import { type ErrorEvidence, NO_EVIDENCE, type Whose } from '../../core/error/evidence/error-evidence'
import { readErrorEvidence } from '../../storage/repositories/evidence'

/**
 * What this device knows about the measurement error, for one person. It only sharpens or widens a
 * verdict, so a disk that cannot be read leaves what is published.
 */
export const readEvidence = (whose: Whose): Promise<ErrorEvidence> =>
  readErrorEvidence(whose).catch(() => NO_EVIDENCE)
