import type { SessionContents } from '../../core/assessment/session'
import type { Person } from '../../core/error/error-evidence'
import { NO_POSTURE_EVIDENCE, type PostureEvidence, postureEvidenceFrom } from '../../core/error/posture/mdc'
import { listAllSessions } from '../../storage/repositories'
import { listCaptures } from '../../storage/repositories/postures'

/** Only a view that was taken again within its session says how well posture repeats. */
const hasRepeats = ({ captures }: SessionContents) =>
  new Set(captures.map(({ view }) => view)).size < captures.length

/**
 * What this device knows about how well posture repeats, for one person. Landmarks are read of those
 * sessions only that hold repeats. It only sharpens a verdict, so a disk that cannot be read leaves
 * what is published and worked out.
 */
export async function readPostureEvidence(person: Person): Promise<PostureEvidence> {
  try {
    const { items } = await listAllSessions()
    const repeated = await Promise.all(
      items
        .filter(hasRepeats)
        .map(async ({ session }) => ({ session, captures: (await listCaptures(session.id)).items })),
    )
    return postureEvidenceFrom(repeated, person)
  } catch {
    return NO_POSTURE_EVIDENCE
  }
}
