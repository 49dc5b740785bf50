import type { ComparisonRow } from '../../core/assessment/comparison'
import { isMissing } from '../../core/math/missing'
import { movementName } from '../../text/movement'
import { AngleText } from '../../ui/AngleText'
import { formatDegrees } from '../../ui/format'
import { byMovement } from '../records/by-movement'
import { DataTable } from '../records/DataTable'
import { DifferenceVerdict } from '../records/DifferenceVerdict'
import { MovementSide } from '../records/MovementSide'
import { ValueText } from '../records/ValueText'

/** Before, after and the difference with one decimal, for each movement and side. */
export function ChangeTable({ rows }: { readonly rows: readonly ComparisonRow[] }) {
  return (
    <DataTable
      caption="Value ± 95 %, degrees; n repetitions and their SD. Of several trials of one movement and side in a session, the last one with a value counts."
      head={['Movement', 'Side', 'Before', 'After', 'Difference', 'Minimal detectable change', 'Verdict']}
    >
      {byMovement(rows).map(({ key, movement, mode, rows: sides }) => (
        <tbody key={key}>
          {sides.map((row, index) => (
            <tr key={row.side ?? 'none'}>
              {index === 0 && (
                <th scope="rowgroup" rowSpan={sides.length}>
                  {movementName(movement, mode)}
                </th>
              )}
              <td>{row.side ? <MovementSide movement={movement} side={row.side} /> : '–'}</td>
              <td data-numeric>
                <ValueText value={row.first} decimals={1} withSpread />
              </td>
              <td data-numeric>
                <ValueText value={row.second} decimals={1} withSpread />
              </td>
              <td data-numeric>
                {isMissing(row.difference) ? '–' : <AngleText degrees={row.difference} decimals={1} signed />}
              </td>
              <td data-numeric>
                {isMissing(row.error)
                  ? '–'
                  : formatDegrees(row.error.mdc95, { decimals: row.error.basis === 'literature' ? 0 : 1 })}
              </td>
              <td data-words>
                <DifferenceVerdict difference={row} of="change" />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </DataTable>
  )
}
