import { SCORED_SETS } from '../../src/cli/accuracy/sets'
import { REFINED_MODEL } from '../../src/core/body/pose'
import { NO_EVIDENCE } from '../../src/core/error/evidence/error-evidence'
import { minimalDetectableChange } from '../../src/core/error/mdc'
import { phantomErrors } from '../../src/core/error/posture/phantom-errors'
import { typicalQuestion } from '../../src/core/error/posture/posture-question'
import { sensitivityOf } from '../../src/core/error/posture/sensitivity'
import { isMissing } from '../../src/core/math/missing'
import { MOVEMENTS } from '../../src/core/movements/catalogue'
import type { Movement, MovementDescription, MovementId } from '../../src/core/movements/movement'
import { NOT_OFFERED } from '../../src/core/movements/not-offered'
import { POSTURE_MEASURES } from '../../src/core/posture/measures/catalogue'
import type { PostureMeasure } from '../../src/core/posture/measures/measure'
import { describeOrigin } from '../../src/features/records/error-words'
import { text } from '../../src/text/text'

const FROM_IN_FRONT = 'the person faces the camera'

function viewOf({ view, laterality }: Movement): string {
  if (view === 'front') return FROM_IN_FRONT
  return laterality === 'none' ? 'one side is towards the camera' : 'the tested side is towards the camera'
}

const ZEROS: Readonly<Record<Movement['zero'], string>> = {
  anatomical: 'the definition’s own zero',
  'neutral-refined': 'the person’s own neutral, where one was recorded; else the definition’s zero',
  'neutral-required': 'the person’s own neutral; without one there is no value',
}

/** Read as another movement with the opposite sign, so the error is that one's. */
const READ_AS: Partial<Record<MovementId, MovementId>> = {
  'elbow-extension': 'elbow-flexion',
  'cervical-extension': 'cervical-flexion',
  'shoulder-internal-rotation': 'shoulder-external-rotation',
}

function errorOf(id: MovementId): string {
  const readAs = READ_AS[id]
  const sets = [...setsOf(id), ...(readAs ? setsOf(readAs) : [])]
  if (sets.length > 0) return `${sets.length > 1 ? 'sets' : 'set'} ${sets.join(', ')}`
  return 'not known: no picture of the phantom shows this movement from this side'
}

const setsOf = (measure: MovementId | PostureMeasure['id']) => [
  ...new Set(SCORED_SETS.filter((scored) => scored.measure === measure).map(({ set }) => `\`${set}\``)),
]

const amount = (value: number, unit: PostureMeasure['unit']) =>
  `${value.toFixed(1)}${unit === '°' ? '' : ' '}${unit}`

/** What the refined estimate is off by on the phantom. */
function postureError({ id, unit }: PostureMeasure): string {
  // The figures hold for people who face the camera or stand sideways to it.
  const sets = setsOf(id).filter((set) => !set.startsWith('`back_'))
  const scored = sets.length > 0 ? `; scored on ${sets.join(', ')}` : ''
  const errors = phantomErrors(REFINED_MODEL, id)
  if (!errors) return sets.length > 0 ? `set ${sets.join(', ')}` : 'not known: not held against known values'
  return `${amount(errors.rms, unit)} (root mean square, refined estimate), ${amount(errors.within, unit)} about each person’s own mean${scored}`
}

function postureChange({ id, unit, views }: PostureMeasure): string {
  const [view = 'front'] = views
  const of = (span: 'sitting' | 'days') =>
    minimalDetectableChange(typicalQuestion(id, view, span), NO_EVIDENCE)
  const [sitting, days] = [of('sitting'), of('days')]
  if (isMissing(sitting) || isMissing(days)) return 'not known'
  return `${amount(sitting.mdc95, unit)} within a sitting: from ${describeOrigin(sitting)}; ${amount(days.mdc95, unit)} between days: from ${describeOrigin(days)}`
}

function postureGeometry({ id, unit, furthestTurn }: PostureMeasure): string {
  const { turn, roll } = sensitivityOf(id)
  const each = (value: number) => `${value.toFixed(2)}${unit === '°' ? '' : ' '}${unit}`
  const limit = furthestTurn === undefined ? '' : `; no value beyond an estimated turn of ${furthestTurn}°`
  return `${each(turn)} for each degree that the person is turned, ${each(roll)} for each that the camera is rolled${limit}`
}

const table = (rows: readonly (readonly [name: string, text: string])[]) =>
  ['| | |', '|---|---|', ...rows.map(([name, text]) => `| ${name} | ${text} |`)].join('\n')

const described = (
  { compensations }: MovementDescription,
  { start, stabilise }: { readonly start: string; readonly stabilise: string },
) =>
  [
    ['Start', start.replaceAll('{side, select, left {left} other {right}}', 'tested')],
    ['Hold still', stabilise],
    ['Watch for', `${compensations.map((each) => text.compensations[each]).join(', ')}`],
  ] as const

const references = ({ references }: Movement) =>
  references.length === 0
    ? 'none with a source that was read'
    : references
        .map(
          ({ low, high, meaning, source }) =>
            `${low === high ? low : `${low}–${high}`}°: ${text.referenceMeanings[meaning]} (${source})`,
        )
        .join('<br>')

const movementSection = (movement: Movement) => {
  const words = text.movements[movement.id]
  return [
    `### ${words.name}`,
    `<img src="figures/${movement.id}.svg" alt="${words.name}" width="120" align="right">`,
    table([
      ['Definition', words.definition],
      ['Positive', words.positive],
      ['Zero', ZEROS[movement.zero]],
      ['Plane, camera', `${movement.plane}; ${viewOf(movement)}`],
      ...described(movement, words),
      ['Reference values', references(movement)],
      ['Source', movement.source],
      ['Error on the phantom', errorOf(movement.id)],
    ]),
  ].join('\n\n')
}

const postureSection = (measure: PostureMeasure) => {
  const { plane, views, unit } = measure
  const { name, definition, positive, source } = text.postureMeasures[measure.id]
  return [
    `### ${name}`,
    table([
      ['Definition', definition],
      ['Positive', positive],
      ['Unit', unit],
      ['Plane, view', `${plane}; ${views.join(', ')}`],
      ['Source', source],
      ['Error on the phantom', postureError(measure)],
      ['Geometry', postureGeometry(measure)],
      ['Detectable change (MDC95)', postureChange(measure)],
    ]),
  ].join('\n\n')
}

/** The part of `docs/measurement.md` that says what the catalogues say, so that the page cannot fall behind. */
export const measuresPage = () =>
  [
    '## Movements',
    ...MOVEMENTS.map(movementSection),
    '## Posture',
    ...POSTURE_MEASURES.map(postureSection),
    '## Not offered',
    ...NOT_OFFERED.map((movement) => {
      const words = text.notOffered[movement.id]
      return [
        `### ${words.name}`,
        table([
          ['Why not', words.reason],
          ['Definition', words.definition],
          ['Positive', words.positive],
          ...described(movement, words),
          ['Source', movement.source],
        ]),
      ].join('\n\n')
    }),
  ].join('\n\n')
