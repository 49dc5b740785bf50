import { seconds } from '../../core/math/units'
import type { RestStep } from '../../core/protocol/protocol'
import { text } from '../../text/text'
import { Segments } from '../../ui/Segments'
import type { Edited } from './protocol-edits'

const OFFERED = [5, 10, 20, 30, 45, 60, 90, 120]
const NARROW = 52

/** How long a rest is. */
export function RestFields({
  step,
  onChange,
}: {
  readonly step: Edited<RestStep>
  readonly onChange: (step: Edited<RestStep>) => void
}) {
  const durations = [...new Set<number>([...OFFERED, step.duration])].sort((a, b) => a - b)
  return (
    <Segments
      isLabelShown
      label={text.protocols.editor.duration}
      least={NARROW}
      choices={durations.map((value) => ({ value, name: String(value) }))}
      value={step.duration as number}
      onChange={(duration) => onChange({ ...step, duration: seconds(duration) })}
    />
  )
}
