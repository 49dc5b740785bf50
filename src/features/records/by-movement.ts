import type { Movement } from '../../core/movements/movement'

/** Rows that follow each other and belong to one movement, together: its left and right adjacent. */
export function byMovement<Row extends { readonly movement: Movement }>(
  rows: readonly Row[],
): readonly { readonly movement: Movement; readonly rows: readonly Row[] }[] {
  const movements = [...new Set(rows.map(({ movement }) => movement))]
  return movements.map((movement) => ({ movement, rows: rows.filter((row) => row.movement === movement) }))
}
