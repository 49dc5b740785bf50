import { liesBeyondError } from '../../core/error/posture/value-error'
import { isMissing } from '../../core/math/missing'
import { text } from '../../text/text'
import styles from './Findings.module.css'
import { findingsOf, type SheetRow } from './findings'
import { directionText, valueText } from './posture-words'

/** What can be told from measurement error in this view, in neutral words. Described, never graded. */
export function Findings({ rows }: { readonly rows: readonly SheetRow[] }) {
  const findings = findingsOf(rows)
  const told = rows.filter((row) => liesBeyondError(row, row.error) !== undefined).length
  if (told === 0) {
    const fromSide = rows.every(({ measure }) => !measure.zeroIsEven)
    return (
      <p className={styles.none}>
        {fromSide
          ? 'From the side there is no stance that reads zero: compare these values with the person’s own earlier ones.'
          : 'Nothing is pointed out: the measurement error of these values is not known.'}
      </p>
    )
  }
  if (findings.length === 0) {
    return (
      <p className={styles.none}>
        No difference between the sides that can be told from measurement error, in {told} measures.
      </p>
    )
  }
  return (
    <div className={styles.findings}>
      <p>Further from even than the measurement error:</p>
      <ul>
        {findings.map(({ measure, reading }) => (
          <li key={measure.id}>
            {text.postureMeasures[measure.id].name}
            {!isMissing(reading) && (
              <>
                {' '}
                <strong>{valueText(Math.abs(reading.value), measure.unit)}</strong>{' '}
                {directionText(measure, reading.value)}
              </>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.none}>
        Small differences between the sides are common, and no posture is the correct one.
      </p>
    </div>
  )
}
