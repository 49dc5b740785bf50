import type { PostureChange } from '../../core/assessment/posture-comparison'
import { postureUncertainty } from '../../core/error/posture/uncertainty'
import { isChange } from '../../core/error/verdict'
import { isMissing, type Missing } from '../../core/math/missing'
import type { PostureStatistic } from '../../core/posture/capture/analyse-capture'
import type { PostureCapture } from '../../core/posture/capture/posture-capture'
import type { PostureMeasure } from '../../core/posture/measures/measure'
import { say, text } from '../../text/text'
import { MeasuredText } from '../../ui/clinical/MeasuredText'
import { centimetresText, valueText } from '../posture-sheet/posture-words'
import { DataTable } from '../records/DataTable'
import { describeMethods, describeVerdict } from '../records/verdict-words'
import styles from './PostureChangeTable.module.css'

/** Before, after and the difference of every measure of a view. */
export function PostureChangeTable({
  before,
  after,
  changes,
}: {
  readonly before: PostureCapture
  readonly after: PostureCapture
  readonly changes: readonly PostureChange[]
}) {
  return (
    <DataTable
      caption="Median of the quiet standing ± 95 %. Difference: after minus before. MDC: minimal detectable change (95 %)."
      head={['Measure', 'Before', 'After', 'Difference', 'MDC', 'What it comes to']}
      stacks
    >
      <tbody>
        {changes.map((change) => (
          <tr key={change.measure.id}>
            <th scope="row">
              {text.postureMeasures[change.measure.id].name}
              <span className={styles.note}>
                positive: {text.postureMeasures[change.measure.id].positive}
              </span>
            </th>
            <td data-numeric data-name="Before">
              <Taken capture={before} measure={change.measure} reading={change.before} />
            </td>
            <td data-numeric data-name="After">
              <Taken capture={after} measure={change.measure} reading={change.after} />
            </td>
            <DifferenceCells change={change} heightCm={after.heightCm} />
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

/** A difference with its plus; one that reads as zero has no sign. */
function withSign(difference: number, unit: PostureMeasure['unit']): string {
  const isZero = Number(difference.toFixed(1)) === 0
  return `${difference > 0 && !isZero ? '+' : ''}${valueText(difference, unit)}`
}

function Taken({
  capture,
  measure,
  reading,
}: {
  readonly capture: PostureCapture
  readonly measure: PostureMeasure
  readonly reading: PostureStatistic | Missing
}) {
  if (isMissing(reading)) return <span className={styles.note}>{text.missing[reading.missing]}</span>
  const uncertainty = postureUncertainty(capture, { measure, reading })
  return (
    <>
      <MeasuredText
        value={reading.value}
        unit={measure.unit === '°' ? '°' : '%'}
        uncertainty={isMissing(uncertainty) ? undefined : uncertainty.halfWidth}
        decimals={1}
      />
      {reading.placed && <span className={styles.note}>points placed by hand</span>}
    </>
  )
}

function DifferenceCells({
  change: { measure, difference, error, verdict, methodDifferences },
  heightCm,
}: {
  readonly change: PostureChange
  readonly heightCm: number | undefined
}) {
  const { unit } = measure
  const methods = describeMethods(methodDifferences)
  const centimetres = isMissing(difference) ? undefined : centimetresText(difference, unit, heightCm)
  return (
    <>
      <td data-numeric data-name="Difference" data-none={isMissing(difference) || undefined}>
        {isMissing(difference) ? '–' : withSign(difference, unit)}
        {centimetres && <span className={styles.note}>{centimetres}</span>}
      </td>
      <td data-numeric data-name="MDC" data-none={isMissing(error) || undefined}>
        {isMissing(error) ? '–' : valueText(error.mdc95, unit)}
      </td>
      <td data-words>
        {isMissing(verdict) ? (
          <span className={styles.note}>
            {verdict.missing === 'different-methods'
              ? say(text.comparisons.nothingSaid, { methods })
              : text.missing[verdict.missing]}
          </span>
        ) : (
          <span className={isChange(verdict) ? styles.changed : undefined}>
            {describeVerdict(verdict, 'posture')}
            {methods && <span className={styles.note}>{methods}</span>}
          </span>
        )}
      </td>
    </>
  )
}
