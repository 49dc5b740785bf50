import { askedIn, isMovementStep } from '../../core/protocol/protocol'
import type { ProtocolFault } from '../../core/protocol/protocol-fault'
import { movementsTitle } from '../../text/movement'
import { say, text } from '../../text/text'
import { Button } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import { stepTitle } from '../capture/guided/protocol-words'
import type { EditedStep } from './protocol-edits'
import { QuestionFields } from './QuestionFields'
import { ReadingFields } from './ReadingFields'
import { RestFields } from './RestFields'
import styles from './StepCard.module.css'
import { StepFields } from './StepFields'
import { StepMovements } from './StepMovements'
import { StepWords } from './StepWords'

const { editor: words, faults: faultWords } = text.protocols

function inShort(step: EditedStep): string {
  if (step.kind === 'question') return words.answers[step.answer]
  if (!isMovementStep(step)) return step.forPerson ?? ''
  const { movements, facing, position, order, repetitions, hold } = step
  const together = order === 'together' && movements.length > 1 ? 'yes' : 'no'
  return say(words.inShort, { facing, position, together, repetitions, hold })
}

interface FieldProps {
  readonly step: EditedStep
  readonly onChange: (step: EditedStep, typing?: string) => void
}

/** What can be changed of a step of its kind. */
function FieldsOf({ step, onChange }: FieldProps) {
  switch (step.kind) {
    case 'movements':
      return (
        <>
          <StepMovements step={step} onChange={onChange} />
          <StepFields step={step} onChange={onChange} />
        </>
      )
    case 'rest':
      return <RestFields step={step} onChange={onChange} />
    case 'question':
      return <QuestionFields step={step} onChange={onChange} />
    case 'reading':
      return <ReadingFields step={step} onChange={onChange} />
  }
}

/** One step: what it asks for in a line, what is wrong with it, and everything that can be changed one tap deeper. */
export function StepCard({
  step,
  number,
  isLast,
  faults,
  onMove,
  onRemove,
  onChange,
}: {
  readonly step: EditedStep
  /** Its place, from 1. */
  readonly number: number
  readonly isLast: boolean
  readonly faults: readonly ProtocolFault[]
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly onChange: (step: EditedStep, typing?: string) => void
}) {
  const movements = askedIn(step)
  return (
    <>
      <div className={styles.head}>
        <div className={styles.words}>
          <h3>
            <span className={styles.number}>{number}.</span>{' '}
            {stepTitle(step) ?? say(words.step, { step: number })}
          </h3>
          <p className={styles.muted}>{inShort(step)}</p>
        </div>
        <div className={styles.actions} data-move>
          <Button
            variant="quiet"
            aria-label={say(words.up, { step: number })}
            isDisabled={number === 1}
            onPress={() => onMove(-1)}
          >
            <span aria-hidden="true">↑</span>
          </Button>
          <Button
            variant="quiet"
            aria-label={say(words.down, { step: number })}
            isDisabled={isLast}
            onPress={() => onMove(1)}
          >
            <span aria-hidden="true">↓</span>
          </Button>
          <Button variant="quiet" aria-label={say(words.remove, { step: number })} onPress={onRemove}>
            <span aria-hidden="true">×</span>
          </Button>
        </div>
      </div>
      {faults.map((fault) => {
        const movement = fault.movement === undefined ? undefined : movements[fault.movement]
        return (
          <p key={`${fault.code} ${fault.movement}`} className={styles.fault}>
            {movement ? `${movementsTitle([movement])}: ` : ''}
            {faultWords[fault.code]}
          </p>
        )
      })}
      <Disclosure summary={words.details} isLazy>
        <div className={styles.fields}>
          <FieldsOf step={step} onChange={onChange} />
          <StepWords step={step} onChange={onChange} />
        </div>
      </Disclosure>
    </>
  )
}
