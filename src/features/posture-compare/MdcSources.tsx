import type { PostureChange } from '../../core/error/posture/change'
import { isMissing } from '../../core/math/missing'
import { text } from '../../text/text'
import styles from '../compare/ErrorSources.module.css'

/** Where the minimal detectable changes of a comparison come from. */
export function MdcSources({ changes }: { readonly changes: readonly PostureChange[] }) {
  const named = new Map<string, string[]>()
  for (const { measure, mdc } of changes) {
    if (!isMissing(mdc))
      named.set(mdc.source, [...(named.get(mdc.source) ?? []), text.postureMeasures[measure.id].name])
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
