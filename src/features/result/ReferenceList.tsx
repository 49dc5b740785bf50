import type { Movement, ReferenceRange } from '../../core/movements/movement'
import { text } from '../../text/text'
import { formatDegrees } from '../../ui/format'
import styles from './ReferenceList.module.css'

const rangeText = ({ low, high }: ReferenceRange) =>
  low === high ? formatDegrees(low) : `${formatDegrees(low)} to ${formatDegrees(high)}`

/** Published values with where they come from: to orient by, not to be held against. */
export function ReferenceList({ movement }: { readonly movement: Movement }) {
  const { references } = movement
  return (
    <>
      {references.length === 0 ? (
        <p className={styles.muted}>No reference value with a confirmed source is kept for this movement.</p>
      ) : (
        <ul className={styles.list}>
          {references.map((reference) => (
            <li key={`${reference.source} ${reference.meaning}`} className={styles.row}>
              <span className={styles.range}>{rangeText(reference)}</span>
              <span>
                {text.referenceMeanings[reference.meaning]}
                <br />
                <span className={styles.muted}>{reference.source}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.muted}>
        They differ in people and method. Compare first with the other side and with earlier measurements.
      </p>
    </>
  )
}
