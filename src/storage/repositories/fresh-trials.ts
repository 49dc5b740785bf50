import { isMissing } from '../../core/math/missing'
import { isStale, reanalyse } from '../../core/trial/reanalyse'
import type { Trial } from '../../core/trial/trial'
import type { TrialSummary } from '../../core/trial/trial-summary'
import { type Change, records } from '../record-store'
import { recordingKind, type TrialRecording } from '../records/recording'
import { trialKind } from '../records/trial'

/** A trial as it was recorded, from its two records; undefined where one of them lacks what the other promises. */
export function wholeOf(summary: TrialSummary, stored: TrialRecording): Trial | undefined {
  const { refined, asKept: _, ...values } = summary
  // Values that nothing on the disk bears out are not passed off as whole.
  if (refined && !stored.refined) return undefined
  return {
    ...values,
    recording: stored.landmarks,
    ...(refined && stored.refined && { refined: { ...refined, recording: stored.refined } }),
    analysis: { ...values.analysis, trace: stored.trace },
  }
}

/** What is stored of a trial once it was computed anew; what was shown when it was kept stays beside it. */
function renewed(stored: TrialSummary, { analysis, measurementVersion }: Trial): TrialSummary {
  const { trace: _, ...values } = analysis
  const asKept = stored.asKept ?? {
    measurementVersion: stored.measurementVersion,
    analysis: stored.analysis,
  }
  return { ...stored, analysis: values, measurementVersion, asKept }
}

/**
 * Writes what was computed anew. Whoever changed the trial meanwhile (a goniometer's reading, say) keeps
 * their change; where another tab has computed it already there is nothing to do.
 */
async function putRenewed(change: Change, fresh: Trial) {
  const stored = await change.read(trialKind, fresh.id)
  const landmarks = await change.read(recordingKind, fresh.id)
  const row = await change.unit.seen('entries', fresh.id)
  if (!stored || !landmarks || !row || !isStale(stored)) return
  await change.put(trialKind, renewed(stored, fresh), row.state)
  await change.put(recordingKind, { ...landmarks, trace: fresh.analysis.trace })
}

/** All at once: those of one session change its evidence, so one by one they would wait for each other. */
const storeRenewed = (fresh: readonly Trial[]) =>
  records.change(async (change) => {
    for (const trial of fresh) await putRenewed(change, trial)
  })

/**
 * What is shown need not wait for the disk; if it takes nothing, it is computed again the next time.
 * Apart from whatever reads here: a query that is followed live may not write.
 */
const storeLater = (fresh: readonly Trial[]) => setTimeout(() => void storeRenewed(fresh).catch(() => {}))

/** A stale trial by the code of today; undefined where it cannot be computed again. */
function computedAnew(trial: Trial): Trial | undefined {
  const fresh = reanalyse(trial)
  return isMissing(fresh) ? undefined : fresh
}

/** A trial by the code of today; as it is where it is that already, or cannot be computed again. */
export function freshTrial(trial: Trial): Trial {
  const fresh = isStale(trial) ? computedAnew(trial) : undefined
  if (fresh) storeLater([fresh])
  return fresh ?? trial
}

/** Lets the page breathe between two trials: each takes some tens of milliseconds. */
const breathe = () => new Promise((resolve) => setTimeout(resolve))

/**
 * Trials by the code of today, so that all of them are of one version. One whose recording cannot be
 * read keeps what is stored, with the version that computed it.
 */
export async function freshSummaries(trials: readonly TrialSummary[]): Promise<readonly TrialSummary[]> {
  const stale = trials.filter(isStale)
  if (stale.length === 0) return trials
  const rows = await records.database.landmarks.bulkGet(stale.map(({ id }) => id))
  const fresh = new Map<string, Trial>()
  for (const [index, summary] of stale.entries()) {
    const row = rows[index]
    const read = row?.content && (await records.open(recordingKind, row))
    const whole = read && 'value' in read ? wholeOf(summary, read.value) : undefined
    if (!whole) continue
    await breathe()
    const again = computedAnew(whole)
    if (again) fresh.set(summary.id, again)
  }
  if (fresh.size > 0) storeLater([...fresh.values()])
  return trials.map((trial) => {
    const again = fresh.get(trial.id)
    return again ? renewed(trial, again) : trial
  })
}

/**
 * Computes a stored trial anew where another version of the code did it last. Returns whether it is of
 * today's version then.
 */
export async function renewTrial(id: string): Promise<boolean> {
  const [summary, stored] = await Promise.all([records.read(trialKind, id), records.read(recordingKind, id)])
  const whole = summary && stored && wholeOf(summary, stored)
  if (!whole || !isStale(whole)) return whole !== undefined
  const fresh = computedAnew(whole)
  if (fresh) await storeRenewed([fresh])
  return fresh !== undefined
}
