import { seconds } from '../../core/math/units'
import { MOVEMENT_MODES } from '../../core/movements/mode'
import { type MovementStep, ORDERS, POSITIONS } from '../../core/protocol/protocol'
import { FACINGS } from '../../core/run/facings'
import { text } from '../../text/text'
import { Segments } from '../../ui/Segments'
import type { Edited } from './protocol-edits'
import styles from './StepFields.module.css'

const { editor: words } = text.protocols

const FEW = [1, 2, 3, 4, 5] as const
const DIGIT = 44

const numbered = (values: readonly number[]) => values.map((value) => ({ value, name: String(value) }))

/** How a step is done. */
export function StepFields({
  step,
  onChange,
}: {
  readonly step: Edited<MovementStep>
  readonly onChange: (step: Edited<MovementStep>) => void
}) {
  // A file may have asked for half a second more.
  const holds = [...new Set([...FEW, step.hold])].sort((a, b) => a - b)
  return (
    <div className={styles.fields}>
      <Segments
        isLabelShown
        label={words.facing}
        choices={FACINGS.map((value) => ({ value, name: words.facings[value] }))}
        value={step.facing}
        onChange={(facing) => onChange({ ...step, facing })}
      />
      <Segments
        isLabelShown
        label={words.position}
        choices={POSITIONS.map((value) => ({ value, name: words.positions[value] }))}
        value={step.position}
        onChange={(position) => onChange({ ...step, position })}
      />
      <Segments
        isLabelShown
        label={words.mode}
        choices={MOVEMENT_MODES.map((value) => ({ value, name: words.modes[value] }))}
        value={step.mode}
        onChange={(mode) => onChange({ ...step, mode })}
      />
      {step.movements.length > 1 && (
        <Segments
          isLabelShown
          label={words.order}
          choices={ORDERS.map((value) => ({ value, name: words.orders[value] }))}
          value={step.order}
          onChange={(order) => onChange({ ...step, order })}
        />
      )}
      <Segments
        isLabelShown
        label={words.repetitions}
        least={DIGIT}
        choices={numbered(FEW)}
        value={step.repetitions}
        onChange={(repetitions) => onChange({ ...step, repetitions })}
      />
      <Segments
        isLabelShown
        label={words.hold}
        least={DIGIT}
        choices={numbered(holds)}
        value={step.hold as number}
        onChange={(hold) => onChange({ ...step, hold: seconds(hold) })}
      />
    </div>
  )
}
