import type { ComparisonRow } from '../../core/assessment/comparison'
import { isMissing } from '../../core/math/missing'
import type { Region } from '../../core/movements/movement'
import { movementTitle } from '../../text/movement'
import { formatDegrees } from '../../ui/format'
import { ChanceNote } from '../records/ChanceNote'
import { describeMeaning, describeSource } from '../records/error-words'
import styles from './ErrorSources.module.css'

const REGIONS: Readonly<Record<Region, string>> = {
  neck: 'Neck',
  shoulder: 'Shoulder',
  elbow: 'Elbow',
  trunk: 'Trunk',
  hip: 'Hip',
  knee: 'Knee',
}

/** Where the minimal detectable changes come from that the verdicts above rest on. */
export function ErrorSources({ rows }: { readonly rows: readonly ComparisonRow[] }) {
  const texts = rows.flatMap(({ error, movement, side }) => {
    if (isMissing(error)) return []
    // The literature speaks of regions; what was measured here, of a movement and side.
    const isPublished = error.basis === 'literature'
    const of = isPublished ? REGIONS[movement.region] : movementTitle(movement, side)
    const mdc = formatDegrees(error.mdc95, { decimals: isPublished ? 0 : 1 })
    return [`${of}: ${mdc} for ${describeMeaning(error)}. ${describeSource(error)}.`]
  })
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
      <ChanceNote verdicts={rows.map(({ verdict }) => verdict)} />
      <p>Plumbline records and displays movement for the practitioner’s own judgement.</p>
    </section>
  )
}
