import { isMissing } from '../../core/missing'
import type { SheetRow } from './findings'
import styles from './MeasureDetails.module.css'
import { valueText } from './posture-words'

/** What a measure means, where its definition comes from, and how this value came about. */
export function MeasureDetails({ row: { measure, reading, error } }: { readonly row: SheetRow }) {
  const lines: (readonly [string, string])[] = [
    ['Measured as', measure.definition],
    ['Positive', measure.positive],
    ['Definition from', measure.source],
  ]
  if (!isMissing(reading)) {
    lines.push([
      'Taken from',
      reading.placed
        ? 'the still picture, with points placed by hand'
        : `the median of ${reading.frames} frames of quiet standing`,
    ])
    if (reading.automatic !== undefined) {
      lines.push(['The model alone', valueText(reading.automatic, measure.unit)])
    }
    if (!isMissing(reading.sway)) {
      lines.push(['Sway', `${valueText(reading.sway, measure.unit)} (SD of the live model’s values)`])
    }
    if (isMissing(error.halfWidth)) {
      lines.push([
        'Its error',
        'not known: it has not been held against known values in this view with this model. Take it as indicative.',
      ])
    }
  }
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
