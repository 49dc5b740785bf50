import { LONGEST_WORDS } from '../../core/protocol/parse-protocol'
import { ANSWERS, type QuestionStep } from '../../core/protocol/protocol'
import { text } from '../../text/text'
import { Segments } from '../../ui/Segments'
import { TextField } from '../../ui/TextField'
import type { Edited } from './protocol-edits'

const { editor: words } = text.protocols

/** What is asked, and how it is answered. */
export function QuestionFields({
  step,
  onChange,
}: {
  readonly step: Edited<QuestionStep>
  readonly onChange: (step: Edited<QuestionStep>, typing?: string) => void
}) {
  return (
    <>
      <TextField
        label={words.question}
        value={step.text}
        onChange={(typed) => onChange({ ...step, text: typed }, `${step.key} text`)}
        maxLength={LONGEST_WORDS}
        autoComplete="off"
      />
      <Segments
        isLabelShown
        label={words.answer}
        choices={ANSWERS.map((value) => ({ value, name: words.answers[value] }))}
        value={step.answer}
        onChange={(answer) => onChange({ ...step, answer })}
      />
    </>
  )
}
