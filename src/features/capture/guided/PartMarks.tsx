import { movementById } from '../../../core/movements/catalogue'
import { movementSideKey } from '../../../core/run/movement-side'
import type { PartState } from '../../../recording/guided/guided-state'
import { movementTitle } from '../../../text/movement'
import { formatDegrees } from '../../../ui/format'
import { SideTag } from '../../../ui/SideTag'
import styles from './PartMarks.module.css'

/** What has been counted in the step under way: a mark for each wanted repetition, its value in it. */
export function PartMarks({
  parts,
  wanted,
}: {
  readonly parts: readonly PartState[]
  readonly wanted: number
}) {
  return (
    <ul className={styles.parts}>
      {parts.map(({ asked, repetitions }) => (
        <li
          key={movementSideKey(asked)}
          className={styles.part}
          aria-label={`${movementTitle(movementById(asked.movement), asked.side)}: ${repetitions.map(({ degrees }) => formatDegrees(degrees)).join(', ') || 'none yet'}`}
        >
          {asked.side && <SideTag side={asked.side} />}
          {Array.from({ length: Math.max(wanted, repetitions.length) }, (_, index) => index).map((index) => {
            const repetition = repetitions[index]
            return (
              <span key={index} className={repetition ? styles.done : styles.open} aria-hidden="true">
                {repetition ? formatDegrees(repetition.degrees) : index + 1}
              </span>
            )
          })}
        </li>
      ))}
    </ul>
  )
}
