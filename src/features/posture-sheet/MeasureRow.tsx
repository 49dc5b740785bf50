import { liesBeyondError } from '../../core/error/posture/value-error'
import { isMissing } from '../../core/math/missing'
import type { PostureStatistic } from '../../core/posture/capture/analyse-capture'
import type { PostureCapture } from '../../core/posture/capture/posture-capture'
import type { PostureMeasure } from '../../core/posture/measures/measure'
import { text } from '../../text/text'
import { classNames } from '../../ui/class-names'
import { MeasuredText } from '../../ui/clinical/MeasuredText'
import type { SheetRow } from './findings'
import { MeasureDetails } from './MeasureDetails'
import styles from './MeasureRow.module.css'
import { centimetresText, directionText, valueText, valueWords } from './posture-words'

const NOT_KNOWN = 'not known'

/** A measure and its value; opened, what it means. */
export function MeasureRow({
  row,
  capture,
  isOpen,
  onToggle,
}: {
  readonly row: SheetRow
  readonly capture: PostureCapture
  readonly isOpen: boolean
  readonly onToggle: () => void
}) {
  const { measure, reading, error } = row
  const { mdc } = error
  const detailsId = `about-${capture.id}-${measure.id}`
  return (
    <>
      <tr className={classNames(styles.row, isOpen && styles.open)}>
        <th scope="row">
          <button
            type="button"
            className={styles.name}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            onClick={onToggle}
          >
            {text.postureMeasures[measure.id].name}
          </button>
        </th>
        {isMissing(reading) ? (
          <td colSpan={3}>
            <span className={styles.reason}>{valueWords(measure, reading, capture.view)}</span>
          </td>
        ) : (
          <>
            <td>
              <Value measure={measure} reading={reading} row={row} heightCm={capture.heightCm} />
            </td>
            <td data-numeric className={styles.quiet}>
              {isMissing(mdc) ? NOT_KNOWN : valueText(mdc.mdc95, measure.unit)}
            </td>
            <td data-numeric className={classNames(styles.quiet, styles.sway)}>
              {isMissing(reading.sway) ? NOT_KNOWN : valueText(reading.sway, measure.unit)}
            </td>
          </>
        )}
      </tr>
      {isOpen && (
        <tr id={detailsId}>
          <td colSpan={4}>
            <MeasureDetails row={row} />
          </td>
        </tr>
      )}
    </>
  )
}

function Value({
  measure,
  reading: { value, placed },
  row,
  heightCm,
}: {
  readonly measure: PostureMeasure
  readonly reading: PostureStatistic
  readonly row: SheetRow
  readonly heightCm: number | undefined
}) {
  const { uncertainty } = row.error
  const direction = directionText(measure, value)
  const length = centimetresText(value, measure.unit, heightCm)
  const beyond = liesBeyondError(row, row.error)
  return (
    <div className={styles.value}>
      <p className={styles.figures}>
        <span className={styles.number}>
          <MeasuredText
            value={value}
            unit={measure.unit === '°' ? '°' : '%'}
            uncertainty={isMissing(uncertainty) ? undefined : uncertainty.halfWidth}
            decimals={1}
          />
        </span>
        {length && <span className={styles.quiet}> ({length})</span>}
      </p>
      {direction && (
        <p className={beyond ? styles.told : styles.quiet}>
          {direction}
          {beyond && <span>, beyond error</span>}
        </p>
      )}
      {placed && <p className={styles.tag}>placed by hand</p>}
    </div>
  )
}
