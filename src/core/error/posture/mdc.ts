import { REFINED_MODEL } from '../../body/pose'
import { isMissing, type Missing, missing } from '../../math/missing'
import type { CaptureRow } from '../../posture/capture/analyse-capture'
import type { PostureCapture } from '../../posture/capture/posture-capture'
import type { PostureMeasureId } from '../../posture/measures/measure'
import { peopleIn } from '../agreement/study'
import { mdc95Of, type WithinSd, withinSd } from '../agreement/within-sd'
import { ROLL_BY_EYE } from '../budget/reading'
import { TURN_ERROR } from '../budget/view-error'
import type { Person } from '../error-evidence'
import { DEVICE_PEOPLE, DEVICE_REPEATS, PERSON_REPEATS } from '../measurement-error'
import { isSameMethod, modelOfValues } from '../method'
import { type CaptureRun, captureRuns, type StandingSession } from './capture-runs'
import { phantomErrors } from './phantom-errors'
import { sensitivityOf } from './sensitivity'
import { postureUncertainty } from './uncertainty'

/** How far two values of a posture measure may lie apart without anything having changed. */
export interface PostureMdc {
  /** Minimal detectable change at 95 %, in the measure's own unit. */
  readonly value: number
  readonly basis: 'person' | 'device' | 'literature' | 'phantom'
  /** Where it comes from in a few words, for the end of a line: "this person’s own 12 repeats". */
  readonly origin: string
  readonly source: string
}

/** What this device knows about how well posture repeats. */
export interface PostureEvidence {
  /** Repeated views of the person that is looked at. */
  readonly person: readonly CaptureRun[]
  /** Of everybody on this device. */
  readonly device: readonly CaptureRun[]
}

export const NO_POSTURE_EVIDENCE: PostureEvidence = { person: [], device: [] }

/** Gathers the evidence from every session on this device; a session that belongs to nobody speaks for nobody. */
export function postureEvidenceFrom(sessions: readonly StandingSession[], person: Person): PostureEvidence {
  const mine = ({ session }: StandingSession) =>
    'clientId' in person ? session.clientId === person.clientId : session.id === person.sessionId
  return { person: sessions.filter(mine).flatMap(captureRuns), device: sessions.flatMap(captureRuns) }
}

/** A value that an error is asked for, with the view it was taken in. */
export interface TakenRow {
  readonly capture: PostureCapture
  readonly row: CaptureRow
}

const isPlaced = ({ reading }: CaptureRow) => !isMissing(reading) && reading.placed

/** Scatter of a measure in the runs that were taken like a value: same view, same method, points placed or not. */
function scatterIn(runs: readonly CaptureRun[], id: PostureMeasureId, { capture, row }: TakenRow) {
  const alike = runs.filter(({ like }) => like.view === capture.view && isSameMethod(like, capture))
  const valued = alike.map((run) => ({
    run,
    values: run.rows.flatMap((rows) => {
      const same = rows.find(({ measure }) => measure.id === id)
      return same && !isMissing(same.reading) && isPlaced(same) === isPlaced(row) ? [same.reading.value] : []
    }),
  }))
  const repeated = valued.filter(({ values }) => values.length > 1)
  return {
    scatter: withinSd(repeated.map(({ values }) => values)),
    people: peopleIn(repeated.map(({ run }) => run)),
  }
}

const NOT_DAY_TO_DAY =
  'What differs from day to day, in the person or in where the camera stands, is not in it'

const ofRepeats = (
  basis: 'person' | 'device',
  whose: string,
  { sd, repeats }: WithinSd,
  asked: string,
): PostureMdc => ({
  value: mdc95Of(sd),
  basis,
  origin: `${whose} ${repeats} repeats`,
  source: `SEM ${sd.toFixed(1)}, pooled within sessions from ${repeats} repeats of this view (${asked}). ${NOT_DAY_TO_DAY}`,
})

function ofPerson(id: PostureMeasureId, taken: TakenRow, { person }: PostureEvidence) {
  const { scatter } = scatterIn(person, id, taken)
  if (isMissing(scatter) || scatter.repeats < PERSON_REPEATS) return undefined
  return ofRepeats('person', 'this person’s own', scatter, `at least ${PERSON_REPEATS} are asked for`)
}

function ofDevice(id: PostureMeasureId, taken: TakenRow, { device }: PostureEvidence) {
  const { scatter, people } = scatterIn(device, id, taken)
  if (isMissing(scatter) || scatter.repeats < DEVICE_REPEATS || people < DEVICE_PEOPLE) return undefined
  const asked = `of ${people} people; at least ${DEVICE_REPEATS} of ${DEVICE_PEOPLE} are asked for`
  return ofRepeats('device', 'this device’s', scatter, asked)
}

/** Who placed the points is not recorded, so the larger of the two published values counts. */
const CVA_MDC: PostureMdc = {
  value: 5.52,
  basis: 'literature',
  origin: 'the literature',
  source:
    'Gallego-Izquierdo 2020: MDC95 of the craniovertebral angle 5.52° between raters (4.96° within one rater)',
}

/** The standard error of one value as far as rendered people and geometry tell it. */
function phantomSem(id: PostureMeasureId, taken: TakenRow | undefined): number | Missing {
  if (!taken) {
    const errors = phantomErrors(REFINED_MODEL, id)
    if (!errors) return missing('no-measurement-error')
    const { turn, roll } = sensitivityOf(id)
    return Math.hypot(errors.within, turn * TURN_ERROR, roll * ROLL_BY_EYE)
  }
  const uncertainty = postureUncertainty(taken.capture, taken.row)
  if (isMissing(uncertainty)) return uncertainty
  const { method, ...others } = uncertainty.budget
  // A constant of the person falls out of a change; what placed points leave of the method does not.
  const errors = isPlaced(taken.row) ? undefined : phantomErrors(modelOfValues(taken.capture).model, id)
  return Math.hypot(errors?.within ?? method, ...Object.values(others))
}

function ofPhantom(id: PostureMeasureId, taken: readonly (TakenRow | undefined)[]): PostureMdc | Missing {
  const sems = taken.map((each) => phantomSem(id, each))
  const unknown = sems.find(isMissing)
  if (unknown) return unknown
  const known = sems.flatMap((sem) => (isMissing(sem) ? [] : [sem]))
  // 1.96 · √(SEM₁² + SEM₂²), which is 1.96 · √2 · SEM where both are alike.
  const value = mdc95Of(Math.hypot(...known) / Math.sqrt(known.length))
  return {
    value,
    basis: 'phantom',
    origin: 'rendered people and geometry, no repeats yet',
    source:
      'Worked out, not measured on people: scatter of the error within each of three rendered people, with what the turn of the person, the roll of the camera, the sway and placed points add. Real people, clothes and rooms differ',
  }
}

/**
 * The minimal detectable change of a posture measure, from the nearest evidence that is enough: the
 * person's own repeats, this device's, publications, and last what rendered people and geometry tell.
 *
 * @param taken the value or the two values that it is asked for. Without them no repeats can be told to
 * be alike: then of a view by the refined estimate, without placed points, the camera set up by eye.
 */
export function postureMdc(
  measure: PostureMeasureId,
  evidence: PostureEvidence = NO_POSTURE_EVIDENCE,
  ...taken: readonly TakenRow[]
): PostureMdc | Missing {
  const [like] = taken
  const own = like && (ofPerson(measure, like, evidence) ?? ofDevice(measure, like, evidence))
  if (own) return own
  if (measure === 'craniovertebral-angle') return CVA_MDC
  return ofPhantom(measure, like ? taken : [undefined])
}
