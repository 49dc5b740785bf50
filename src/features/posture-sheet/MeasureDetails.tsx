import type { PostureErrorBudget } from '../../core/error/posture/uncertainty'
import { isMissing } from '../../core/math/missing'
import { text } from '../../text/text'
import { describeOrigin, describeSource } from '../records/error-words'
import type { SheetRow } from './findings'
import styles from './MeasureDetails.module.css'
import { valueText } from './posture-words'

const BUDGET: readonly (readonly [keyof PostureErrorBudget, string])[] = [
  ['method', 'method'],
  ['placing', 'placing of points'],
  ['view', 'turn of the person'],
  ['level', 'roll of the camera'],
  ['scatter', 'sway'],
]

type Line = readonly [name: string, text: string]

/** How far the value can be off, what that is made of, and what a change has to exceed. */
function errorLines({ measure: { unit }, error: { uncertainty, mdc } }: SheetRow): readonly Line[] {
  const lines: Line[] = []
  if (isMissing(uncertainty)) {
    lines.push([
      'Its error',
      'not known: it has not been held against known values in this view with this model. Take it as indicative.',
    ])
  } else {
    const parts = BUDGET.filter(([part]) => uncertainty.budget[part] > 0).map(
      ([part, name]) => `${name} ${valueText(uncertainty.budget[part], unit)}`,
    )
    lines.push([
      'Sure to within',
      `± ${valueText(uncertainty.halfWidth, unit)} (95 %), made of: ${parts.join(', ')} (SD)`,
    ])
  }
  if (!isMissing(mdc)) {
    lines.push([
      'MDC',
      `${valueText(mdc.mdc95, unit)} to another day, from ${describeOrigin(mdc)}. ${describeSource(mdc, unit)}`,
    ])
  }
  return lines
}

/** Where the value was taken, and what the models alone say. */
function originLines({ measure: { unit }, reading }: SheetRow): readonly Line[] {
  if (isMissing(reading)) return []
  const lines: Line[] = [
    [
      'Taken from',
      reading.placed
        ? 'the still picture, with points placed by hand'
        : `the median of ${reading.frames} frames of quiet standing`,
    ],
  ]
  if (reading.automatic !== undefined) lines.push(['The model alone', valueText(reading.automatic, unit)])
  if (!isMissing(reading.sway)) {
    lines.push(['Sway', `${valueText(reading.sway, unit)} (SD of the live model’s values)`])
  }
  return lines
}

/** What a measure means, where its definition comes from, and how this value came about. */
export function MeasureDetails({ row }: { readonly row: SheetRow }) {
  const { measure, reading } = row
  const lines: readonly Line[] = [
    ['Measured as', text.postureMeasures[measure.id].definition],
    ['Positive', text.postureMeasures[measure.id].positive],
    ['Definition from', text.postureMeasures[measure.id].source],
    ...originLines(row),
    ...(isMissing(reading) ? [] : errorLines(row)),
  ]
  return (
    <dl className={styles.details}>
      {lines.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
