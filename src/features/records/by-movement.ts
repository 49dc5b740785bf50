import type { MovementMode } from '../../core/movements/mode'
import type { Movement } from '../../core/movements/movement'

interface OfMovement {
  readonly movement: Movement
  readonly mode: MovementMode
}

/** Rows of one movement in one mode. */
export interface MovementRows<Row> extends OfMovement {
  /** The same for no other of the rows. */
  readonly key: string
  readonly rows: readonly Row[]
}

/** Rows that belong to one movement in one mode, together: its left and right adjacent. */
export function byMovement<Row extends OfMovement>(rows: readonly Row[]): readonly MovementRows<Row>[] {
  const keyOf = ({ movement, mode }: OfMovement) => `${movement.id} ${mode}`
  return [...new Map(rows.map((row) => [keyOf(row), row]))].map(([key, { movement, mode }]) => ({
    ...{ key, movement, mode },
    rows: rows.filter((row) => keyOf(row) === key),
  }))
}
