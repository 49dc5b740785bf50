import { useState } from 'react'
import { MOVEMENTS } from '../../core/movements/catalogue'
import { type MovementSide, movementSideKey, sidesOf } from '../../core/run/movement-side'
import { movementsTitle } from '../../text/movement'
import { Button } from '../../ui/Button'
import { SelectField } from '../../ui/SelectField'
import styles from './AddMovement.module.css'

/** What can be added at once: a movement of both sides, or of one. */
const OFFERED: readonly (readonly MovementSide[])[] = MOVEMENTS.flatMap((movement) => {
  const sides = sidesOf(movement)
  return sides.length > 1 ? [sides, ...sides.map((side) => [side])] : [sides]
})

const keyOf = (asked: readonly MovementSide[]) => asked.map(movementSideKey).join(' ')

/** Picks a movement and adds it. */
export function AddMovement({
  label,
  action,
  onAdd,
}: {
  readonly label: string
  readonly action: string
  readonly onAdd: (asked: readonly MovementSide[]) => void
}) {
  const [key, setKey] = useState(keyOf(OFFERED[0] ?? []))
  const chosen = OFFERED.find((each) => keyOf(each) === key)
  return (
    <div className={styles.add}>
      <SelectField label={label} value={key} onChange={setKey}>
        {OFFERED.map((each) => (
          <option key={keyOf(each)} value={keyOf(each)}>
            {movementsTitle(each)}
          </option>
        ))}
      </SelectField>
      <Button onPress={() => chosen && onAdd(chosen)}>{action}</Button>
    </div>
  )
}
