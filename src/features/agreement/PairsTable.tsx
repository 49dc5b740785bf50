import type { AgreementPair } from '../../core/error/agreement/study'
import type { Movement } from '../../core/movements/movement'
import { AngleText } from '../../ui/AngleText'
import { formatMoment } from '../../ui/format'
import { DataTable } from '../records/DataTable'
import { MovementSide } from '../records/MovementSide'

/** Every pair of a study, the last one first: what the plot shows, as numbers. */
export function PairsTable({
  movement,
  pairs,
}: {
  readonly movement: Movement
  readonly pairs: readonly AgreementPair[]
}) {
  return (
    <DataTable
      caption="Degrees. The difference is Plumbline minus goniometer."
      head={['Trial', 'Side', 'Plumbline', 'Goniometer', 'Difference', 'Average', 'Read by']}
    >
      <tbody>
        {[...pairs].reverse().map(({ trial, ours, goniometer, difference, average }) => (
          <tr key={trial.id}>
            <th scope="row">
              <a href={`#/session/${trial.sessionId}`}>{formatMoment(trial.recordedAt)}</a>
            </th>
            <td>{trial.side ? <MovementSide movement={movement} side={trial.side} /> : '–'}</td>
            <td data-numeric>
              <AngleText degrees={ours} decimals={1} />
            </td>
            <td data-numeric>
              <AngleText degrees={goniometer} decimals={1} />
            </td>
            <td data-numeric>
              <AngleText degrees={difference} decimals={1} signed />
            </td>
            <td data-numeric>
              <AngleText degrees={average} decimals={1} />
            </td>
            <td>{trial.goniometer?.rater ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
