import { compareSides, type SidesRow } from '../../core/assessment/comparison'
import type { MeasuredEncounter } from '../../core/assessment/contents'
import { measuredValue } from '../../core/assessment/measured-value'
import type { ErrorEvidence } from '../../core/error/evidence/error-evidence'
import { isMissing } from '../../core/math/missing'
import { MOVEMENTS } from '../../core/movements/catalogue'
import type { Movement } from '../../core/movements/movement'
import { text } from '../../text/text'
import { Card } from '../../ui/Card'
import { DataTable } from '../records/DataTable'
import { DifferenceVerdict } from '../records/DifferenceVerdict'
import { MovementErrorNote } from '../records/MovementErrorNote'
import { ValueText } from '../records/ValueText'
import { moreOnSide } from '../records/verdict-words'

/** What a session says in one table: a row a movement, left and right adjacent, and what lies between them. */
export function SessionSummary({
  measured,
  evidence,
}: {
  readonly measured: MeasuredEncounter
  readonly evidence: ErrorEvidence
}) {
  const rows = MOVEMENTS.filter(({ id }) =>
    measured.trials.some(({ movement, source }) => movement === id && source.kind !== 'sample'),
  )
  if (rows.length === 0) return null
  const sides = new Map(compareSides(measured, evidence).map((row) => [row.movement.id, row]))
  return (
    <Card>
      <DataTable
        caption="Of several trials of one movement and side, the last one with a value counts."
        head={['Movement', 'Left', 'Right', 'Left against right']}
        stacks
      >
        <tbody>
          {rows.map((movement) => (
            <tr key={movement.id}>
              <th scope="row">{text.movements[movement.id].name}</th>
              <Values movement={movement} measured={measured} sides={sides.get(movement.id)} />
            </tr>
          ))}
        </tbody>
      </DataTable>
      <MovementErrorNote rows={[...sides.values()]} />
    </Card>
  )
}

function Values({
  movement,
  measured: { trials },
  sides,
}: {
  readonly movement: Movement
  readonly measured: MeasuredEncounter
  readonly sides: SidesRow | undefined
}) {
  if (!sides) {
    return (
      <>
        <td data-numeric colSpan={2}>
          <ValueText value={measuredValue(trials, movement, undefined)} />
        </td>
        <td data-words data-none>
          –
        </td>
      </>
    )
  }
  return (
    <>
      <td data-numeric data-name="Left">
        <ValueText value={sides.second} />
      </td>
      <td data-numeric data-name="Right">
        <ValueText value={sides.first} />
      </td>
      <td data-words data-none={isMissing(sides.difference) || undefined}>
        {isMissing(sides.difference) ? (
          '–'
        ) : (
          <>
            {moreOnSide(sides.difference)}
            <br />
            <DifferenceVerdict difference={sides} of="sides" isBrief />
          </>
        )}
      </td>
    </>
  )
}
