import type { MeasuredValue } from '../../../core/assessment/measured-value'
import { seriesOf } from '../../../core/assessment/series'
import { type ErrorEvidence, NO_EVIDENCE } from '../../../core/error/evidence/error-evidence'
import { movementById } from '../../../core/movements/catalogue'
import { modeOf } from '../../../core/movements/mode'
import type { MovementSide } from '../../../core/run/movement-side'
import { listSessions } from '../../../storage/repositories'
import { readEvidence } from '../../records/read-evidence'
import { useFollowed } from '../../records/use-followed'
import type { CurrentGuided } from './current-guided'

/** What the disk knows to hold a guided run against. */
export interface EarlierValues {
  /** The client's last value of a movement-side, from an earlier session. */
  readonly lastTime: (asked: MovementSide) => MeasuredValue | undefined
  /** What the verdicts rest on. */
  readonly evidence: ErrorEvidence
}

const NOTHING: EarlierValues = { lastTime: () => undefined, evidence: NO_EVIDENCE }

async function find(sessionId: string, clientId: string | undefined): Promise<EarlierValues> {
  const evidence = await readEvidence(clientId ? { clientId } : { sessionId })
  const sessions = clientId ? (await listSessions(clientId)).items : []
  const before = sessions.filter(({ session }) => session.id !== sessionId)
  return {
    lastTime: (asked) =>
      seriesOf(before, movementById(asked.movement), asked.side, modeOf(asked)).points.at(-1)?.value,
    evidence,
  }
}

/** Looks up what the run can be held against; a disk that cannot be read leaves it alone. */
export const useEarlierValues = ({ sessionId, clientId }: CurrentGuided): EarlierValues =>
  useFollowed(async () => find(sessionId, clientId).catch(() => NOTHING), [sessionId, clientId]) ?? NOTHING
