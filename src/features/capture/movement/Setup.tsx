import { useMemo, useState } from 'react'
import { seconds } from '../../../core/math/units'
import { movementById } from '../../../core/movements/catalogue'
import { MOVEMENT_IDS } from '../../../core/movements/movement'
import { movementCue, movementTitle } from '../../../text/movement'
import { text } from '../../../text/text'
import { Button } from '../../../ui/Button'
import { Disclosure } from '../../../ui/Disclosure'
import { Demonstration } from '../demonstration/Demonstration'
import { movementShown } from '../demonstration/movement-shown'
import { SetupColumns } from '../stage/SetupColumns'
import { SourceChoice } from '../stage/SourceChoice'
import { type Choice, effective } from './choice'
import { keyOf, MovementPicker } from './MovementPicker'
import styles from './Setup.module.css'

/** For how long a movement by itself is held. */
const HOLD = seconds(2)

/** What is chosen with a movement; whoever chooses one while the sample is offered wants to be measured. */
function choose(key: string, before: Choice): Choice {
  const [id, side] = key.split(':')
  const movement = MOVEMENT_IDS.find((each) => each === id) ?? before.movement
  const source = before.source === 'sample' ? 'webcam' : before.source
  return { movement, side: side === 'left' || side === 'right' ? side : before.side, source }
}

/** Which movement, which side, from where: one tap and start. */
export function Setup({
  initial,
  onStart,
}: {
  readonly initial: Choice
  readonly onStart: (choice: Choice, file?: File) => void
}) {
  // What was chosen stays chosen while the sample is looked at.
  const [chosen, setChosen] = useState(initial)
  const choice = effective(chosen)
  const [file, setFile] = useState<File>()
  const movement = movementById(choice.movement)
  const chosenTitle = movementTitle(movement, choice.side)
  const courses = useMemo(
    () => [movementShown(choice.movement, choice.side)] as const,
    [choice.movement, choice.side],
  )
  const ready = choice.source !== 'file' || file !== undefined

  return (
    <SetupColumns
      isPinned
      panel={
        <>
          <div className={styles.chosen}>
            <Demonstration courses={courses} hold={HOLD} aspect={1.4} className={styles.figure} />
            <div className={styles.words}>
              <h2>{chosenTitle}</h2>
              <p>{movementCue(movement, 'start', choice.side)}</p>
              <p className={styles.muted}>
                {movementCue(movement, 'instruction', choice.side)} Three times, held for two seconds.
              </p>
            </div>
          </div>
          <Disclosure summary="Hold still, and watch for">
            <dl className={styles.details}>
              <dt>Hold still</dt>
              <dd>{text.movements[movement.id].stabilise}</dd>
              <dt>Watch for</dt>
              <dd>{movement.compensations.map((id) => text.compensations[id]).join(', ')}.</dd>
            </dl>
          </Disclosure>

          <SourceChoice
            source={choice.source}
            file={file}
            onSource={(source) => setChosen({ ...chosen, source })}
            onFile={setFile}
            aboutSample="A rendered person lifts the right arm out to the side, three times. No camera is used."
          />

          <Button
            variant="primary"
            size="stage"
            className={styles.start ?? ''}
            isDisabled={!ready}
            onPress={() => onStart(choice, file)}
          >
            Start measuring
          </Button>
        </>
      }
    >
      <MovementPicker
        chosen={keyOf(movement, choice.side)}
        onChange={(key) => setChosen(choose(key, choice))}
      />
    </SetupColumns>
  )
}
