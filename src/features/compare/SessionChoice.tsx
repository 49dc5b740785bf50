import type { EncounterContents } from '../../core/assessment/contents'
import { formatMoment } from '../../ui/format'
import { SelectField } from '../../ui/SelectField'
import { contentsCount } from '../records/contents-words'

/** Picks one of a client's sessions, the latest one first. */
export function SessionChoice({
  label,
  sessions,
  value,
  onChange,
}: {
  readonly label: string
  readonly sessions: readonly EncounterContents[]
  readonly value: string
  readonly onChange: (sessionId: string) => void
}) {
  return (
    <SelectField label={label} value={value} onChange={onChange}>
      {[...sessions].reverse().map(({ session, ...contents }) => (
        <option key={session.id} value={session.id}>
          {formatMoment(session.startedAt)} ({contentsCount(contents)})
        </option>
      ))}
    </SelectField>
  )
}
