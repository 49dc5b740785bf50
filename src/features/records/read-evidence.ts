import { type ErrorEvidence, evidenceFrom, NO_EVIDENCE, type Person } from '../../core/error/error-evidence'
import { listAllSessions } from '../../storage/repositories'

/**
 * What this device knows about its measurement error, for one person. It only sharpens a verdict, so a
 * disk that cannot be read leaves the literature's value.
 */
export const readEvidence = (person: Person): Promise<ErrorEvidence> =>
  listAllSessions()
    .then(({ items }) => evidenceFrom(items, person))
    .catch(() => NO_EVIDENCE)
