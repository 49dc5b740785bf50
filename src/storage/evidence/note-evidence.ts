import { captureEvidence, tellingCaptures } from '../../core/error/evidence/capture-evidence'
import {
  type MeasurementEvidence,
  noneYet,
  type SessionEvidence,
  withMeasurement,
} from '../../core/error/evidence/session-evidence'
import { trialEvidence } from '../../core/error/evidence/trial-evidence'
import type { CaptureSummary } from '../../core/posture/capture/capture-summary'
import type { PlumblineDatabase } from '../db/database'
import type { RowToWrite, Unit } from '../db/unit'
import type { Change } from '../record-store'
import { encounterKind } from '../records/encounter'
import { EVIDENCE_VERSION, evidenceKind } from '../records/evidence'
import { postureCaptureKind } from '../records/posture-capture'
import { postureRecordingKind } from '../records/posture-recording'
import { trialKind } from '../records/trial'
import { wholeCapture } from '../records/whole-capture'

/**
 * The index of error evidence: for each kept encounter what it tells about the measurement error. A
 * cache, written here alone, in the transaction of whatever changes an encounter or a kept entry in it.
 */

/** Notes the evidence of every encounter that a change touches, as it will be once that is written. */
export async function noteEvidence(change: Change): Promise<void> {
  await noteEvidenceOf(change, [...(await touchedEncounters(change.unit))])
}

async function touchedEncounters(unit: Unit): Promise<ReadonlySet<string>> {
  const entries = await Promise.all(
    unit.written('entries').flatMap((id) => [unit.seen('entries', id), unit.row('entries', id)]),
  )
  // A draft is no evidence.
  const within = entries.flatMap((row) => (row?.state === 'kept' ? (row.encounterId ?? []) : []))
  return new Set([...unit.written('encounters'), ...within])
}

/** Notes the evidence of encounters; one that is not kept has none. */
export async function noteEvidenceOf(change: Change, encounterIds: readonly string[]): Promise<void> {
  await Promise.all(encounterIds.map((id) => noteOne(change, id)))
}

async function noteOne(change: Change, encounterId: string): Promise<void> {
  const row = await change.unit.row('encounters', encounterId)
  if (row?.state !== 'kept') return change.unit.bury('evidence', encounterId)
  const [encounter] = (await change.openAll(encounterKind, [row])).items
  const measurements = encounter ? await measurementsIn(change, encounterId) : []
  await change.put(
    evidenceKind,
    measurements.reduce(withMeasurement, noneYet(encounterId, encounter?.clientId)),
  )
}

async function measurementsIn(change: Change, encounterId: string): Promise<readonly MeasurementEvidence[]> {
  const entries = await keptEntries(change.unit, encounterId)
  const ofKind = (kind: string) => entries.filter((entry) => entry.kind === kind)
  const trials = await change.openAll(trialKind, ofKind(trialKind.id))
  const captures = await change.openAll(postureCaptureKind, ofKind(postureCaptureKind.id))
  const noted = trials.items.map(trialEvidence)
  const telling = tellingCaptures(captures.items)
  const known = telling.length > 0 ? await knownBefore(change, encounterId) : undefined
  for (const capture of telling) noted.push(known?.get(capture.id) ?? (await computed(change, capture)))
  return noted.flatMap((each) => each ?? [])
}

const keptOf = (encounterId: string) => (database: PlumblineDatabase) =>
  database.entries.where('[state+encounterId]').equals(['kept', encounterId])

/** The kept entries of an encounter as they will be once the change is written, by their keys. */
async function keptEntries(unit: Unit, encounterId: string): Promise<readonly RowToWrite[]> {
  const there = await unit.rows('entries', keptOf(encounterId))
  const ids = new Set([...there.map(({ id }) => id), ...unit.written('entries')])
  const rows = await Promise.all([...ids].sort().map((id) => unit.row('entries', id)))
  return rows.flatMap((row) => (row?.state === 'kept' && row.encounterId === encounterId ? row : []))
}

/** What was noted before of entries that this change leaves alone: a view takes some tenths of a second. */
async function knownBefore(
  change: Change,
  encounterId: string,
): Promise<ReadonlyMap<string, MeasurementEvidence>> {
  const row = await change.unit.seen('evidence', encounterId)
  const [before]: readonly (SessionEvidence | undefined)[] =
    row?.computedBy === EVIDENCE_VERSION ? (await change.openAll(evidenceKind, [row])).items : []
  const changed = new Set(change.unit.written('entries'))
  const unchanged = before?.measurements.filter(({ id }) => !changed.has(id)) ?? []
  return new Map(unchanged.map((each) => [each.id, each]))
}

/** What a view tells; undefined where its landmarks cannot be read, or computed. */
async function computed(change: Change, capture: CaptureSummary): Promise<MeasurementEvidence | undefined> {
  const row = await change.unit.row('landmarks', capture.id)
  const [recording] = (await change.openAll(postureRecordingKind, [row])).items
  const whole = wholeCapture(capture, recording && { value: recording })
  if (!('value' in whole)) return undefined
  // Lets the page breathe.
  await new Promise((resolve) => setTimeout(resolve))
  try {
    return captureEvidence(whole.value)
  } catch {
    // What is a cache must not keep a measurement from being written.
    return undefined
  }
}
