import type { PostureChange } from '../../core/assessment/posture-comparison'
import { isMissing } from '../../core/math/missing'
import { text } from '../../text/text'
import { ErrorNote } from '../../ui/clinical/ErrorNote'
import { describeSource } from '../records/error-words'
import { JudgementNote } from '../records/JudgementNote'

/** Where the minimal detectable changes of a comparison come from, and what ± means. */
export function MdcSources({ changes }: { readonly changes: readonly PostureChange[] }) {
  const named = new Map<string, string[]>()
  for (const { measure, error } of changes) {
    if (isMissing(error)) continue
    const source = describeSource(error, measure.unit)
    named.set(source, [...(named.get(source) ?? []), text.postureMeasures[measure.id].name])
  }
  return (
    <>
      <ErrorNote
        sources={[...named].map(
          ([source, measures]) =>
            `${named.size > 1 ? measures.join(', ') : 'Minimal detectable changes'}: ${source}.`,
        )}
      />
      <JudgementNote of="posture" />
    </>
  )
}
