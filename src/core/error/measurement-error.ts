import type { Side } from '../body/skeleton'
import { isMissing, type Missing, missing } from '../math/missing'
import { type Degrees, degrees } from '../math/units'
import type { Movement } from '../movements/movement'
import type { TrialSummary } from '../trial/trial-summary'
import { agreementOf, peopleIn } from './agreement/study'
import { mdc95Of, withinSd } from './agreement/within-sd'
import type { ErrorEvidence } from './error-evidence'
import { literatureError } from './literature-error'
import { isSameMethod } from './method'
import { isFull, meansOf, type RepeatRun } from './repeats'

/** How far two measurements may lie apart without anything having changed, and who says so. */
export interface MeasurementError {
  /**
   * Minimal detectable change at 95 %: 1.96 · √2 · SEM. A change up to this size cannot be told from
   * measurement error.
   */
  readonly mdc95: Degrees
  /** Where the SEM comes from: the person's own repeats, this device's, or publications. */
  readonly basis: 'person' | 'device' | 'literature'
  /** The same in a few words for the end of a line: "own 12 repeats". */
  readonly origin: string
  /** What the value holds for: "means of three repetitions". */
  readonly meaning: string
  readonly source: string
}

/** How two measurements were taken, as far as the error depends on it. */
export interface MeasurementPair {
  /** A trial of the method that both were taken with. */
  readonly like: TrialSummary
  /** The side of both; absent where the movement has none, or left is held against right. */
  readonly side?: Side
  /** Repetitions in the smaller of the two trials. */
  readonly repetitions: number
  /** Both on one calendar day. */
  readonly sameDay: boolean
}

/**
 * So many repeats (trials beyond the first of a run) of a person make an SEM of their own. With fewer
 * than 10 degrees of freedom the factor 1.96 would understate the interval by more than a seventh:
 * Student's t is 2.23 at 10, 2.57 at 5.
 */
export const PERSON_REPEATS = 10

/**
 * So many repeats make an SEM of this device: Student's t is 2.04 at 30, and the SEM itself is known
 * to within a third (95 %).
 */
export const DEVICE_REPEATS = 30
/** And of so many people, so that one steady person does not speak for all. Our judgement. */
export const DEVICE_PEOPLE = 5

const full = (repetitions: number) =>
  isFull(repetitions) ? 'means of three repetitions or more' : 'fewer than three repetitions'

/** Runs that were taken like the two measurements in question. */
function runsLike(runs: readonly RepeatRun[], movement: Movement, pair: MeasurementPair) {
  return runs.filter(
    (run) =>
      run.movement === movement.id &&
      run.isFull === isFull(pair.repetitions) &&
      run.trials[0] !== undefined &&
      isSameMethod(run.trials[0], pair.like),
  )
}

/**
 * The scatter of the person's own repeats taken like the two measurements, enough or not. Left and
 * right apart, since a painful side moves less evenly than the other.
 */
export function ownScatter(movement: Movement, pair: MeasurementPair, evidence: ErrorEvidence) {
  const runs = runsLike(evidence.person, movement, pair).filter(
    ({ side }) => pair.side === undefined || side === pair.side,
  )
  return withinSd(runs.map(({ trials }) => meansOf(trials)))
}

function ofPerson(movement: Movement, pair: MeasurementPair, evidence: ErrorEvidence) {
  const own = ownScatter(movement, pair, evidence)
  if (isMissing(own) || own.repeats < PERSON_REPEATS) return undefined
  return {
    mdc95: degrees(mdc95Of(own.sd)),
    basis: 'person',
    origin: `this person’s own ${own.repeats} repeats`,
    meaning: `${full(pair.repetitions)}, from one session to the next`,
    source: `SEM ${own.sd.toFixed(1)}°, pooled within this person’s own sessions from ${own.repeats} repeats of this movement${pair.side ? ` on the ${pair.side}` : ''} (at least ${PERSON_REPEATS} are asked for). What differs from day to day is not in it`,
  } as const
}

/** This device's: everybody's repeats, both sides. */
function ofDevice(movement: Movement, pair: MeasurementPair, evidence: ErrorEvidence) {
  const runs = runsLike(evidence.device, movement, pair)
  const all = withinSd(runs.map(({ trials }) => meansOf(trials)))
  const people = peopleIn(runs)
  if (isMissing(all) || all.repeats < DEVICE_REPEATS || people < DEVICE_PEOPLE) return undefined
  return {
    mdc95: degrees(mdc95Of(all.sd)),
    basis: 'device',
    origin: `this device’s ${all.repeats} repeats`,
    meaning: full(pair.repetitions),
    source: `SEM ${all.sd.toFixed(1)}°, pooled within sessions from ${all.repeats} repeats of ${people} people on this device (at least ${DEVICE_REPEATS} repeats of ${DEVICE_PEOPLE} people are asked for). What differs from day to day is not in it`,
  } as const
}

/** This device's, from the agreement study: what it and the goniometer differ by, shared between them. */
function ofStudy(movement: Movement, pair: MeasurementPair, evidence: ErrorEvidence) {
  const pairs = evidence.pairs.filter(
    ({ trial }) =>
      trial.movement === movement.id &&
      trial.source.kind === 'webcam' &&
      isFull(trial.analysis.repetitions.length) === isFull(pair.repetitions) &&
      isSameMethod(trial, pair.like),
  )
  const agreement = agreementOf(pairs)
  const people = peopleIn(pairs)
  if (isMissing(agreement) || pairs.length <= DEVICE_REPEATS || people < DEVICE_PEOPLE) return undefined
  return {
    mdc95: agreement.mdc95,
    basis: 'device',
    origin: `this device’s ${pairs.length} goniometer pairs`,
    meaning: full(pair.repetitions),
    source: `SEM ${agreement.sem.toFixed(1)}°, SD of the differences ÷ √2 of ${pairs.length} goniometer pairs of ${people} people on this device (more than ${DEVICE_REPEATS} pairs of ${DEVICE_PEOPLE} people are asked for). The goniometer’s own error is in it`,
  } as const
}

/**
 * The measurement error of a movement, from the nearest evidence that is enough: the person's own
 * repeats, this device's (repeats before goniometer pairs), publications. `no-measurement-error` where there is none: then a difference
 * can be shown, and nothing said about it.
 */
export function measurementError(
  movement: Movement,
  pair: MeasurementPair,
  evidence: ErrorEvidence,
): MeasurementError | Missing {
  const own =
    ofPerson(movement, pair, evidence) ??
    ofDevice(movement, pair, evidence) ??
    ofStudy(movement, pair, evidence)
  if (own) return own
  const published = literatureError(movement, {
    isFull: isFull(pair.repetitions),
    sameDay: pair.sameDay,
  })
  if (!published) return missing('no-measurement-error')
  return { ...published, basis: 'literature', origin: 'the literature' }
}
