import { MOST_MOVEMENTS } from '../../core/protocol/parse-protocol'
import type { MovementStep } from '../../core/protocol/protocol'
import { movementSideKey } from '../../core/run/movement-side'
import { movementsTitle } from '../../text/movement'
import { say, text } from '../../text/text'
import { Button } from '../../ui/Button'
import { AddMovement } from './AddMovement'
import type { Edited } from './protocol-edits'
import styles from './StepMovements.module.css'

const { editor: words } = text.protocols

/** The movement-sides of a step, in the order in which they are asked for. */
export function StepMovements({
  step,
  onChange,
}: {
  readonly step: Edited<MovementStep>
  readonly onChange: (step: Edited<MovementStep>) => void
}) {
  const { movements } = step
  return (
    <div className={styles.movements}>
      <p className={styles.label}>{words.movements}</p>
      <ul className={styles.list}>
        {movements.map((asked, index) => {
          const movement = movementsTitle([asked])
          return (
            <li key={movementSideKey(asked)} className={styles.movement}>
              {movement}
              <Button
                variant="quiet"
                aria-label={say(words.removeMovement, { movement })}
                onPress={() => onChange({ ...step, movements: movements.toSpliced(index, 1) })}
              >
                <span aria-hidden="true">×</span>
              </Button>
            </li>
          )
        })}
      </ul>
      {movements.length < MOST_MOVEMENTS && (
        <AddMovement
          label={words.addMovement}
          action={words.add}
          onAdd={(asked) => {
            const keys = movements.map(movementSideKey)
            const added = asked.filter((each) => !keys.includes(movementSideKey(each)))
            if (added.length > 0) onChange({ ...step, movements: [...movements, ...added] })
          }}
        />
      )}
    </div>
  )
}
