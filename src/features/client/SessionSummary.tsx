import { compareSides, type SidesRow } from '../../core/assessment/comparison'
import type { MeasuredEncounter } from '../../core/assessment/contents'
import { measuredValue } from '../../core/assessment/measured-value'
import type { ErrorEvidence } from '../../core/error/evidence/error-evidence'
import { isMissing } from '../../core/math/missing'
import { MOVEMENTS } from '../../core/movements/catalogue'
import { MOVEMENT_MODES, type MovementMode, modeOf } from '../../core/movements/mode'
import type { Movement } from '../../core/movements/movement'
import { movementName } from '../../text/movement'
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
  const rows = MOVEMENTS.flatMap((movement) =>
    MOVEMENT_MODES.filter((mode) =>
      measured.trials.some(
        (trial) => trial.movement === movement.id && modeOf(trial) === mode && trial.source.kind !== 'sample',
      ),
    ).map((mode) => ({ key: `${movement.id} ${mode}`, movement, mode })),
  )
  if (rows.length === 0) return null
  const sides = new Map(
    compareSides(measured, evidence).map((row) => [`${row.movement.id} ${row.mode}`, row]),
  )
  return (
    <Card>
      <DataTable
        caption="Of several trials of one movement and side, the last one with a value counts."
        head={['Movement', 'Left', 'Right', 'Left against right']}
        stacks
      >
        <tbody>
          {rows.map(({ key, movement, mode }) => (
            <tr key={key}>
              <th scope="row">{movementName(movement, mode)}</th>
              <Values movement={movement} mode={mode} measured={measured} sides={sides.get(key)} />
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
  mode,
  measured: { trials },
  sides,
}: {
  readonly movement: Movement
  readonly mode: MovementMode
  readonly measured: MeasuredEncounter
  readonly sides: SidesRow | undefined
}) {
  if (!sides) {
    return (
      <>
        <td data-numeric colSpan={2}>
          <ValueText value={measuredValue(trials, movement, undefined, mode)} />
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
