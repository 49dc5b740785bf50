import { compareSides, type SidesRow } from '../../core/assessment/comparison'
import type { MeasuredEncounter } from '../../core/assessment/contents'
import type { ErrorEvidence } from '../../core/error/evidence/error-evidence'
import { isMissing } from '../../core/math/missing'
import { movementName } from '../../text/movement'
import { byMovement } from '../records/by-movement'
import { DataTable } from '../records/DataTable'
import { DifferenceVerdict } from '../records/DifferenceVerdict'
import { ValueText } from '../records/ValueText'
import { moreOnSide } from '../records/verdict-words'

/** Left against right within each of the two sessions. */
export function SidesTable({
  before,
  after,
  evidence,
}: {
  readonly before: MeasuredEncounter
  readonly after: MeasuredEncounter
  readonly evidence: ErrorEvidence
}) {
  const rows = [before, after].flatMap((session, index) =>
    compareSides(session, evidence).map((row) => ({ ...row, name: index === 0 ? 'Before' : 'After' })),
  )
  return (
    <DataTable
      caption="Left against right within one session, value ± 95 %. Asymmetry is common in healthy people."
      head={['Movement', 'Session', 'Left', 'Right', 'Difference', 'Verdict']}
    >
      {byMovement(rows).map(({ key, movement, mode, rows: sessions }) => (
        <tbody key={key}>
          {sessions.map((row, index) => (
            <tr key={row.name}>
              {index === 0 && (
                <th scope="rowgroup" rowSpan={sessions.length}>
                  {movementName(movement, mode)}
                </th>
              )}
              <td>{row.name}</td>
              <SidesCells row={row} />
            </tr>
          ))}
        </tbody>
      ))}
    </DataTable>
  )
}

function SidesCells({ row }: { readonly row: SidesRow }) {
  return (
    <>
      <td data-numeric>
        <ValueText value={row.second} decimals={1} />
      </td>
      <td data-numeric>
        <ValueText value={row.first} decimals={1} />
      </td>
      <td data-numeric>{isMissing(row.difference) ? '–' : moreOnSide(row.difference, 1)}</td>
      <td data-words>
        {isMissing(row.difference) ? '–' : <DifferenceVerdict difference={row} of="sides" />}
      </td>
    </>
  )
}
