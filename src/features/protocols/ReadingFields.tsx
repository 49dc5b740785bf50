import { INSTRUMENTS } from '../../core/assessment/hand-reading'
import { MOVEMENTS } from '../../core/movements/catalogue'
import type { ReadingStep } from '../../core/protocol/protocol'
import { movementSideKey, sidesOf } from '../../core/run/movement-side'
import { movementsTitle } from '../../text/movement'
import { text } from '../../text/text'
import { Segments } from '../../ui/Segments'
import { SelectField } from '../../ui/SelectField'
import type { Edited } from './protocol-edits'

const { editor: words } = text.protocols

const OFFERED = MOVEMENTS.flatMap(sidesOf)

/** What is read by hand, and with what. */
export function ReadingFields({
  step,
  onChange,
}: {
  readonly step: Edited<ReadingStep>
  readonly onChange: (step: Edited<ReadingStep>) => void
}) {
  const choose = (key: string) => {
    const asked = OFFERED.find((each) => movementSideKey(each) === key)
    if (!asked) return
    const { side: _, ...rest } = step
    onChange({ ...rest, movement: asked.movement, ...(asked.side && { side: asked.side }) })
  }
  return (
    <>
      <SelectField label={words.readingOf} value={movementSideKey(step)} onChange={choose}>
        {OFFERED.map((each) => (
          <option key={movementSideKey(each)} value={movementSideKey(each)}>
            {movementsTitle([each])}
          </option>
        ))}
      </SelectField>
      <Segments
        isLabelShown
        label={words.instrument}
        choices={INSTRUMENTS.map((value) => ({ value, name: words.instruments[value] }))}
        value={step.instrument}
        onChange={(instrument) => onChange({ ...step, instrument })}
      />
    </>
  )
}
