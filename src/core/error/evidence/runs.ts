import type { Kinship, SessionEvidence } from './session-evidence'

/**
 * Measurements further apart than this, from the start of one to the start of the next, are not
 * repeats: a treatment may lie between them, and what it changed is no measurement error. Our judgement.
 */
const RETEST_WITHIN_MS = 15 * 60_000

/**
 * One thing that was measured several times over in one session: alike in every respect, nothing
 * between. What the values differ by is the measurement's own error.
 */
export interface RepeatRun extends Kinship {
  /** Whose they are; absent in a session that belongs to nobody. */
  readonly clientId?: string
  readonly sessionId: string
  /** The calendar day of the run, on this device's clock. */
  readonly day: string
  /** In the order of recording, two or more. */
  readonly repeats: readonly { readonly id: string; readonly value: number }[]
}

interface Timed {
  readonly id: string
  readonly value: number
  readonly at: number
}

/** The calendar day of a moment (ISO 8601), on this device's clock. */
export const dayOf = (moment: string) => new Date(moment).toDateString()

/** Splits values in order of time wherever two lie too far apart to repeat each other. */
function split(values: readonly Timed[]): readonly (readonly Timed[])[] {
  const runs: Timed[][] = []
  for (const value of values) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && value.at - before.at <= RETEST_WITHIN_MS) run.push(value)
    else runs.push([value])
  }
  return runs
}

/** The runs of repeated values in one session. */
export function runsIn({ sessionId, clientId, measurements }: SessionEvidence): readonly RepeatRun[] {
  const groups = new Map<string, { readonly like: Kinship; readonly values: Timed[] }>()
  for (const { id, recordedAt, method, values } of measurements) {
    for (const { value, ...rest } of values) {
      const like = { ...rest, method }
      const key = JSON.stringify([like.measure, like.of, like.manner, like.method])
      const group = groups.get(key) ?? { like, values: [] }
      group.values.push({ id, value, at: Date.parse(recordedAt) })
      groups.set(key, group)
    }
  }
  return [...groups.values()].flatMap(({ like, values }) =>
    split(values)
      .filter((run) => run.length > 1)
      .map(
        (run): RepeatRun => ({
          ...like,
          ...(clientId !== undefined && { clientId }),
          sessionId,
          day: dayOf(new Date(run[0]?.at ?? 0).toISOString()),
          repeats: run.map(({ id, value }) => ({ id, value })),
        }),
      ),
  )
}

/**
 * Whether a session tells anything: something in it was repeated, or read by a goniometer as well. An
 * index of those that do is all that a verdict has to read.
 */
export const tellsAnything = (evidence: SessionEvidence): boolean =>
  evidence.measurements.some(({ goniometer }) => goniometer !== undefined) || runsIn(evidence).length > 0
