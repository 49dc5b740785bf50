import type { Side } from '../../core/body/skeleton'
import type { Movement } from '../../core/movements/movement'
import { text } from '../../text/text'
import { SideTag } from '../../ui/SideTag'
import styles from './MovementSide.module.css'

/** A movement's side in words, with its tag: "L Left", "R To the right"; "Whole" where it has none. */
export function MovementSide({
  movement,
  side,
}: {
  readonly movement: Movement
  readonly side?: Side | undefined
}) {
  if (!side) return <span>{text.movements[movement.id].name}</span>
  const name = side === 'left' ? 'Left' : 'Right'
  return (
    <span className={styles.side}>
      <span aria-hidden="true">
        <SideTag side={side} />
      </span>
      {movement.laterality === 'direction' ? `To the ${side}` : name}
    </span>
  )
}
