import type { ComparisonRow } from '../../core/comparison'
import { isMissing } from '../../core/missing'
import type { Region } from '../../core/movements/movement'
import { formatDegrees } from '../../ui/format'
import styles from './ErrorSources.module.css'

const REGIONS: Readonly<Record<Region, string>> = {
  neck: 'Neck',
  shoulder: 'Shoulder',
  elbow: 'Elbow',
  trunk: 'Trunk',
}

/** Where the minimal detectable changes come from that the verdicts above rest on. */
export function ErrorSources({ rows }: { readonly rows: readonly ComparisonRow[] }) {
  const texts = rows.flatMap(({ error, movement }) =>
    isMissing(error)
      ? []
      : [`${REGIONS[movement.region]}: ${formatDegrees(error.mdc95)} for ${error.meaning}. ${error.source}.`],
  )
  if (texts.length === 0) return null
  return (
    <section className={styles.sources} aria-label="Where the measurement error comes from">
      <p>
        “Beyond measurement error” means a difference larger than the minimal detectable change (95 %, 1.96 ·
        √2 · SEM).
      </p>
      <ul>
        {[...new Set(texts)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>Plumbline records and displays movement for the practitioner’s own judgement.</p>
    </section>
  )
}
