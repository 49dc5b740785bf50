import { isMissing } from '../../core/math/missing'
import type { ReferenceRange } from '../../core/movements/movement'
import { traceOnHolds } from '../../core/trial/trace-on-holds'
import type { Repetition, TrialAnalysis } from '../../core/trial/trial'
import { TraceChart } from '../../ui/charts/TraceChart'
import { formatDegrees } from '../../ui/format'
import styles from './TrialTrace.module.css'

/** The angle over the whole trial, holds shaded, with the reference range; and the same as a table. */
export function TrialTrace({
  analysis,
  reference,
}: {
  readonly analysis: TrialAnalysis
  readonly reference?: ReferenceRange | undefined
}) {
  const { repetitions, neutral, trace } = analysis
  return (
    <figure className={styles.figure}>
      <TraceChart
        points={traceOnHolds(analysis).flatMap(({ time, angle }) =>
          isMissing(angle) ? [] : [{ time, angle }],
        )}
        seconds={trace.at(-1)?.time ?? 0}
        holds={repetitions.map(({ holdStart, holdEnd, degrees }) => ({
          start: holdStart,
          end: holdEnd,
          value: degrees,
        }))}
        rest={isMissing(neutral) ? undefined : neutral}
        reference={reference}
        label={summary(analysis)}
      />
      <figcaption className={styles.caption}>
        Angle over time
        {repetitions.some(({ refinement }) => refinement) &&
          ': the live model’s course, laid onto the refined holds'}
        . Shaded: the holds; the line across each is its value
        {reference && '. Pale band: the reference range'}.
      </figcaption>
      <TraceTable repetitions={repetitions} />
    </figure>
  )
}

function TraceTable({ repetitions }: { readonly repetitions: readonly Repetition[] }) {
  return (
    <details className={styles.details}>
      <summary>The same as a table</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Repetition</th>
            <th scope="col">Onset, s</th>
            <th scope="col">Hold, s</th>
            <th scope="col">Return, s</th>
            <th scope="col">Angle</th>
            <th scope="col">SD in the hold</th>
          </tr>
        </thead>
        <tbody>
          {repetitions.map((repetition, index) => (
            <tr key={repetition.start}>
              <th scope="row">{index + 1}</th>
              <td>{repetition.start.toFixed(1)}</td>
              <td>
                {repetition.holdStart.toFixed(1)}–{repetition.holdEnd.toFixed(1)}
              </td>
              <td>{repetition.end.toFixed(1)}</td>
              <td>{formatDegrees(repetition.degrees, { decimals: 1 })}</td>
              <td>{formatDegrees(repetition.holdSd, { decimals: 1 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function summary({ repetitions, trace }: TrialAnalysis) {
  const seconds = Math.round(trace.at(-1)?.time ?? 0)
  const values = repetitions.map(({ degrees }) => formatDegrees(degrees)).join(', ')
  return `Angle over ${seconds} seconds; ${repetitions.length} repetitions${values && `: ${values}`}`
}
