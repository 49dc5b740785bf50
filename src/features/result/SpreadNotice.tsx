import { oddOneOut } from '../../core/trial/odd-one-out'
import type { Repetition } from '../../core/trial/trial'
import { say, text } from '../../text/text'
import { formatDegrees } from '../../ui/format'
import { Notice } from '../../ui/Notice'

/** Says that the repetitions are no repeats of one another, and which one is; nothing where they agree. */
export function SpreadNotice({ repetitions }: { readonly repetitions: readonly Repetition[] }) {
  const index = oddOneOut(repetitions)
  if (index === undefined) return null
  const values = repetitions.map(({ degrees }) => degrees)
  const spread = Math.max(...values) - Math.min(...values)
  return (
    <Notice tone="warning" title={say(text.repetitions.spreadTitle, { degrees: formatDegrees(spread) })}>
      <p>{say(text.repetitions.spread, { number: index + 1 })}</p>
    </Notice>
  )
}
