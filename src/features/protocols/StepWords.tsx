import { LONGEST_NOTE, LONGEST_WORDS } from '../../core/protocol/parse-protocol'
import { text } from '../../text/text'
import { TextField } from '../../ui/TextField'
import type { EditedStep } from './protocol-edits'

const { editor: words } = text.protocols

const FIELDS = [
  { field: 'forPerson', longest: LONGEST_WORDS },
  { field: 'forPractitioner', longest: LONGEST_NOTE },
] as const

/** What a step says in the clinic's own words; nothing where a field is empty. */
export function StepWords({
  step,
  onChange,
}: {
  readonly step: EditedStep
  readonly onChange: (step: EditedStep, typing: string) => void
}) {
  return FIELDS.map(({ field, longest }) => (
    <TextField
      key={field}
      label={words[field]}
      hint={words.hints[field]}
      value={step[field] ?? ''}
      onChange={(typed) => {
        const { [field]: _, ...rest } = step
        onChange(typed === '' ? (rest as EditedStep) : { ...step, [field]: typed }, `${step.key} ${field}`)
      }}
      maxLength={longest}
      autoComplete="off"
    />
  ))
}
