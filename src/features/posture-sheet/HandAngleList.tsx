import type { Degrees } from '../../core/math/units'
import type { HandAngle } from '../../core/posture/points/hand-angle'
import { text } from '../../text/text'
import styles from './HandAngleList.module.css'
import { angleName, angleText } from './hand-angle-words'

/** What was measured by hand, for reading. */
export function HandAngleList({
  angles,
  roll,
}: {
  readonly angles: readonly HandAngle[]
  readonly roll: Degrees
}) {
  if (angles.length === 0) return null
  return (
    <section className={styles.list} aria-label="Measured by hand">
      <h3>Measured by hand</h3>
      <dl>
        {angles.map((angle, index) => (
          <div key={angle.id}>
            <dt>
              {angleName(angle, index)} ({text.handAngles.kinds[angle.kind].within})
            </dt>
            <dd>{angleText(angle, roll)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
