import type { PostureChange } from '../../core/assessment/posture-comparison'
import { isMissing } from '../../core/math/missing'
import { text } from '../../text/text'
import styles from '../compare/ErrorSources.module.css'
import { describeSource } from '../records/error-words'

/** Where the minimal detectable changes of a comparison come from. */
export function MdcSources({ changes }: { readonly changes: readonly PostureChange[] }) {
  const named = new Map<string, string[]>()
  for (const { measure, error } of changes) {
    if (isMissing(error)) continue
    const source = describeSource(error, measure.unit)
    named.set(source, [...(named.get(source) ?? []), text.postureMeasures[measure.id].name])
  }
  if (named.size === 0) return null
  return (
    <section className={styles.sources} aria-label="Where the minimal detectable changes come from">
      <ul>
        {[...named].map(([source, measures]) => (
          <li key={source}>
            {named.size > 1 ? measures.join(', ') : 'Minimal detectable changes'}: {source}.
          </li>
        ))}
      </ul>
      <p>Plumbline records and displays posture for the practitioner’s own judgement.</p>
    </section>
  )
}
