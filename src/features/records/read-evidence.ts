import type { EncounterContents, MeasuredEncounter } from '../../core/assessment/contents'
import { captureEvidence } from '../../core/error/evidence/capture-evidence'
import {
  type ErrorEvidence,
  evidenceFrom,
  NO_EVIDENCE,
  type Whose,
} from '../../core/error/evidence/error-evidence'
import {
  type MeasurementEvidence,
  noneYet,
  type SessionEvidence,
  withMeasurement,
} from '../../core/error/evidence/session-evidence'
import { trialEvidence } from '../../core/error/evidence/trial-evidence'
import { listAllSessions } from '../../storage/repositories'
import { listCaptures } from '../../storage/repositories/postures'

const sessionEvidence = (
  { session }: Pick<MeasuredEncounter, 'session'>,
  measurements: readonly (MeasurementEvidence | undefined)[],
): SessionEvidence =>
  measurements.flatMap((each) => each ?? []).reduce(withMeasurement, noneYet(session.id, session.clientId))

/**
 * What this device knows about the error of movements, for one person. It only sharpens or widens a
 * verdict, so a disk that cannot be read leaves what is published.
 */
export const readEvidence = (whose: Whose): Promise<ErrorEvidence> =>
  listAllSessions()
    .then(({ items }) =>
      evidenceFrom(
        items.map((each) => sessionEvidence(each, each.trials.map(trialEvidence))),
        whose,
      ),
    )
    .catch(() => NO_EVIDENCE)

/** Only a view that was taken again within its session says how well posture repeats. */
const hasRepeats = ({ captures }: EncounterContents) =>
  new Set(captures.map(({ view }) => view)).size < captures.length

/** The same of posture. Landmarks are read of those sessions only that hold repeats. */
export async function readPostureEvidence(whose: Whose): Promise<ErrorEvidence> {
  try {
    const { items } = await listAllSessions()
    const repeated = await Promise.all(
      items
        .filter(hasRepeats)
        .map(async (each) =>
          sessionEvidence(each, (await listCaptures(each.session.id)).items.map(captureEvidence)),
        ),
    )
    return evidenceFrom(repeated, whose)
  } catch {
    return NO_EVIDENCE
  }
}
