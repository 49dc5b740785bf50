import type { TrialAnalysis } from '../../core/trial/trial'
import { say, text } from '../../text/text'
import { formatDegrees } from '../../ui/format'

/** What was lifted or held and is no repetition, one tap deep; nothing where all of it counts. */
export function NotCountedList({
  analysis: { notCounted = [] },
}: {
  readonly analysis: Pick<TrialAnalysis, 'notCounted'>
}) {
  if (notCounted.length === 0) return null
  return (
    <details>
      <summary>{say(text.repetitions.notCountedTitle, { count: notCounted.length })}</summary>
      <ul>
        {notCounted.map(({ start, degrees, reason }) => (
          <li key={start}>
            {say(text.repetitions.notCountedLine, {
              degrees: formatDegrees(degrees),
              time: start.toFixed(0),
              reason: text.repetitions.notCounted[reason],
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
