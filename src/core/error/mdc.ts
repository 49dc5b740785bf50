import { isMissing, type Missing, missing } from '../math/missing'
import { limitsOfAgreement } from './agreement/bland-altman'
import { mdc95Of } from './agreement/within-sd'
import type { ErrorEvidence } from './evidence/error-evidence'
import { distinct, isAlike, type Scatter, scatterOfRuns } from './evidence/scatter'
import type { Kinship } from './evidence/session-evidence'
import type { Publication, PublishedError } from './published'
import type { Span } from './span'

/** Where a minimal detectable change comes from, with what its source has to be told by. */
export type ErrorSource =
  /** The person's own repeats. */
  | ({ readonly basis: 'person' } & Scatter)
  /** Everybody's repeats on this device. */
  | ({ readonly basis: 'device' } & Scatter)
  /** This device's goniometer pairs: SD of the differences ÷ √2. The goniometer's own error is in it. */
  | ({ readonly basis: 'goniometer' } & Scatter)
  | { readonly basis: 'literature'; readonly publication: Publication }
  /** Worked out from rendered people and geometry; not measured on people. */
  | { readonly basis: 'rendered-people' }
  /** The ± (95 %) that the two values carry: nothing finer than these can be told between two set-ups. */
  | { readonly basis: 'uncertainty'; readonly halfWidths: readonly number[] }

/** How far two values may lie apart without anything having changed, and who says so. */
export type MeasurementError = ErrorSource & {
  /**
   * Minimal detectable change at 95 %, in the measure's own unit: of a standard error of measurement
   * 1.96 · √2 · SEM. A difference up to this size cannot be told from measurement error.
   */
  readonly mdc95: number
  readonly span: Span
  /** What it was asked for. */
  readonly like: Kinship
}

/** What a minimal detectable change is asked for. */
export interface ErrorQuestion {
  readonly like: Kinship
  /**
   * Where repeats of both sides count as one: in what this device knows, or `everywhere` where left is
   * held against right. Nowhere where it is absent.
   */
  readonly pooled?: 'device' | 'everywhere'
  readonly span: Span
  /** What publications say, if anything. */
  readonly published: (span: Span) => PublishedError | undefined
  /** What rendered people and geometry make of it. Missing where that is no basis for a verdict. */
  readonly workedOut: number | Missing
  /** The ± (95 %, half width) of each of the two values, in the measure's own unit. */
  readonly halfWidths: readonly (number | Missing)[]
}

type Answer = ErrorSource & { readonly mdc95: number }

/**
 * So many repeats (values beyond the first of a run) of a person make an SEM of their own. With fewer
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
/** Between set-ups repeats count only from so many days, so that one good day does not speak for all. Our judgement. */
export const SEVERAL_DAYS = 3

const isEnoughForDevice = ({ repeats, people }: Scatter) =>
  repeats >= DEVICE_REPEATS && people >= DEVICE_PEOPLE

/** The scatter of the person's own repeats of one thing, enough or not. */
export const ownScatter = (like: Kinship, evidence: ErrorEvidence, pooled = false): Scatter | Missing =>
  scatterOfRuns(evidence.person.filter((run) => isAlike(run, like, pooled)))

function ofRepeats({ like, pooled }: ErrorQuestion, evidence: ErrorEvidence): readonly Answer[] {
  const found: Answer[] = []
  const own = ownScatter(like, evidence, pooled === 'everywhere')
  if (!isMissing(own) && own.repeats >= PERSON_REPEATS) {
    found.push({ basis: 'person', ...own, mdc95: mdc95Of(own.sem) })
  }
  const all = scatterOfRuns(evidence.device.filter((run) => isAlike(run, like, pooled !== undefined)))
  if (!isMissing(all) && isEnoughForDevice(all))
    found.push({ basis: 'device', ...all, mdc95: mdc95Of(all.sem) })
  return found
}

function ofGoniometer({ like }: ErrorQuestion, evidence: ErrorEvidence): readonly Answer[] {
  const pairs = evidence.pairs.filter((pair) => isAlike(pair, like, true))
  const limits = limitsOfAgreement(pairs.map(({ ours, goniometer }) => ours - goniometer))
  if (isMissing(limits)) return []
  const scatter: Scatter = {
    sem: limits.sd / Math.SQRT2,
    repeats: pairs.length - 1,
    people: distinct(pairs.map(({ clientId }) => clientId)),
    days: distinct(pairs.map(({ day }) => day)),
  }
  return isEnoughForDevice(scatter) ? [{ basis: 'goniometer', ...scatter, mdc95: mdc95Of(scatter.sem) }] : []
}

function ofLiterature({ published, span }: ErrorQuestion): readonly Answer[] {
  const found = published(span)
  return found ? [{ basis: 'literature', ...found }] : []
}

function ofRenderedPeople({ workedOut }: ErrorQuestion): readonly Answer[] {
  return isMissing(workedOut) ? [] : [{ basis: 'rendered-people', mdc95: workedOut }]
}

/** The nearest evidence first: the person's, this device's, publications, rendered people. */
const inOrder = (question: ErrorQuestion, evidence: ErrorEvidence): readonly Answer[] => [
  ...ofRepeats(question, evidence),
  ...ofGoniometer(question, evidence),
  ...ofLiterature(question),
  ...ofRenderedPeople(question),
]

const isFromSeveralDays = (answer: Answer) => !('days' in answer) || answer.days >= SEVERAL_DAYS

/** What the two values' own ± make of a difference: √(U₁² + U₂²). The smaller claim where one of them is not known. */
function ofUncertainties({ halfWidths }: ErrorQuestion): readonly Answer[] {
  const known = halfWidths.flatMap((each) => (isMissing(each) ? [] : [each]))
  if (known.length === 0 || known.length < halfWidths.length) return []
  return [{ basis: 'uncertainty', halfWidths: known, mdc95: Math.hypot(...known) }]
}

const largest = (answers: readonly Answer[]) =>
  answers.reduce<Answer | undefined>(
    (most, each) => (most && most.mdc95 >= each.mdc95 ? most : each),
    undefined,
  )

/**
 * The answer for one span. Within a sitting the nearest evidence that is enough. Between two set-ups
 * the nearest that is from several days, and never finer than publications, than the two values' own ±
 * and than within a sitting; nothing at all where neither publications nor a ± say what a set-up adds.
 */
function answerFor(question: ErrorQuestion, evidence: ErrorEvidence): Answer | undefined {
  const answers = inOrder(question, evidence)
  if (question.span === 'sitting') return answers[0]
  const nearest = answers.find(isFromSeveralDays)
  const floors = [...ofLiterature(question), ...ofUncertainties(question)]
  if (!nearest || floors.length === 0) return undefined
  const nearer = answerFor({ ...question, span: question.span === 'days' ? 'day' : 'sitting' }, evidence)
  return largest([nearest, ...floors, ...(nearer ? [nearer] : [])])
}

/**
 * The minimal detectable change of a measure: the one policy for movements and posture alike.
 * `no-measurement-error` where nothing supports one: then a difference can be shown, and nothing said
 * about it.
 */
export function minimalDetectableChange(
  question: ErrorQuestion,
  evidence: ErrorEvidence,
): MeasurementError | Missing {
  const answer = answerFor(question, evidence)
  if (!answer) return missing('no-measurement-error')
  return { ...answer, span: question.span, like: question.like }
}
