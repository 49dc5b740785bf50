import { useEffect, useRef, useState } from 'react'
import { seconds } from '../../core/math/units'
import { MOST_STEPS } from '../../core/protocol/parse-protocol'
import type { ProtocolStep } from '../../core/protocol/protocol'
import type { ProtocolFault } from '../../core/protocol/protocol-fault'
import { stepsFor } from '../../core/protocol/protocol-for'
import { say, text } from '../../text/text'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { AddMovement } from './AddMovement'
import { newSteps, type ProtocolEditing } from './protocol-edits'
import { StepCard } from './StepCard'
import styles from './StepList.module.css'

const { editor: words } = text.protocols

/** What can be added besides movements. */
const OTHERS: readonly { readonly action: string; readonly step: ProtocolStep }[] = [
  { action: words.addRest, step: { kind: 'rest', duration: seconds(20) } },
  { action: words.addQuestion, step: { kind: 'question', text: words.newQuestion, answer: '0-10' } },
  {
    action: words.addReading,
    step: {
      kind: 'reading',
      movement: 'shoulder-external-rotation',
      side: 'right',
      instrument: 'goniometer',
    },
  },
]

/** A step that has just been moved: where the focus has to be afterwards. */
interface Moved {
  readonly key: string
  readonly by: -1 | 1
  readonly said: string
}

/** Every step in its order, and the way to one more. */
export function StepList({
  editing,
  faults,
}: {
  readonly editing: ProtocolEditing
  readonly faults: readonly ProtocolFault[]
}) {
  const { steps } = editing.now
  const list = useRef<HTMLOListElement>(null)
  const [moved, setMoved] = useState<Moved>()
  useEffect(() => {
    // A node that is put elsewhere loses the focus; at the end of the list the other direction is left.
    if (!moved) return
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(
      `[data-step="${moved.key}"] [data-move] button`,
    )
    const [up, down] = buttons ?? []
    const [wanted, other] = moved.by < 0 ? [up, down] : [down, up]
    ;(wanted?.disabled ? other : wanted)?.focus()
  }, [moved])
  const move = (index: number, by: -1 | 1) => {
    const step = steps[index]
    const other = steps[index + by]
    if (!step || !other) return
    editing.setSteps(steps.with(index, other).with(index + by, step))
    setMoved({ key: step.key, by, said: say(words.moved, { from: index + 1, to: index + by + 1 }) })
  }
  return (
    <Card title={words.steps}>
      {steps.length === 0 ? (
        <p className={styles.muted}>{words.noSteps}</p>
      ) : (
        <ol className={styles.steps} ref={list}>
          {steps.map((step, index) => (
            <li key={step.key} data-step={step.key} className={styles.step}>
              <StepCard
                step={step}
                number={index + 1}
                isLast={index === steps.length - 1}
                faults={faults.filter((fault) => fault.step === index)}
                onMove={(by) => move(index, by)}
                onRemove={() => editing.setSteps(steps.toSpliced(index, 1))}
                onChange={(changed, typing) => editing.setSteps(steps.with(index, changed), typing)}
              />
            </li>
          ))}
        </ol>
      )}
      <p className={styles.said} aria-live="polite">
        {moved?.said}
      </p>
      {steps.length < MOST_STEPS && (
        <div className={styles.add}>
          <AddMovement
            label={words.addStep}
            action={words.addStepAction}
            onAdd={(asked) => editing.setSteps([...steps, ...newSteps(stepsFor(asked))])}
          />
          {OTHERS.map(({ action, step }) => (
            <Button key={action} onPress={() => editing.setSteps([...steps, ...newSteps([step])])}>
              {action}
            </Button>
          ))}
        </div>
      )}
    </Card>
  )
}
