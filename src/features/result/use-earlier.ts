import type { MeasuredEncounter } from '../../core/assessment/contents'
import { type MeasuredValue, measuredValue } from '../../core/assessment/measured-value'
import { seriesOf } from '../../core/assessment/series'
import { otherSide } from '../../core/body/skeleton'
import { type ErrorEvidence, NO_EVIDENCE } from '../../core/error/evidence/error-evidence'
import { isMissing } from '../../core/math/missing'
import { modeOf } from '../../core/movements/mode'
import type { Movement } from '../../core/movements/movement'
import type { Trial } from '../../core/trial/trial'
import { listSessions, readMeasuredSession } from '../../storage/repositories'
import { readEvidence } from '../records/read-evidence'
import { useFollowed } from '../records/use-followed'

/** What the disk knows to hold a measurement against. */
export interface Earlier {
  /** The client's last value of the same movement and side, from an earlier session. */
  readonly lastTime?: MeasuredValue
  /** The other side, from this session. */
  readonly otherSide?: MeasuredValue
  /** What is kept of this session. */
  readonly session?: MeasuredEncounter
  /** What the verdicts rest on. */
  readonly evidence: ErrorEvidence
}

const NOTHING: Earlier = { evidence: NO_EVIDENCE }

async function find(trial: Trial, clientId: string | undefined, movement: Movement): Promise<Earlier> {
  const mode = modeOf(trial)
  const here = (await readMeasuredSession(trial.sessionId))?.items[0]
  const other =
    here && trial.side ? measuredValue(here.trials, movement, otherSide(trial.side), mode) : undefined
  const owner = clientId ?? here?.session.clientId
  const sessions = owner ? (await listSessions(owner)).items : []
  const before = sessions.filter(({ session }) => session.id !== trial.sessionId)
  const last = seriesOf(before, movement, trial.side, mode).points.at(-1)?.value
  const evidence = await readEvidence(owner ? { clientId: owner } : { sessionId: trial.sessionId })
  return {
    ...(last && { lastTime: last }),
    ...(other && !isMissing(other) && { otherSide: other }),
    ...(here && { session: here }),
    evidence,
  }
}

/** Looks up what the measurement can be held against; a disk that cannot be read leaves it alone. */
export const useEarlier = (trial: Trial, clientId: string | undefined, movement: Movement): Earlier =>
  useFollowed(
    async () => find(trial, clientId, movement).catch(() => NOTHING),
    [trial, clientId, movement],
  ) ?? NOTHING
