import { type MovementSide, movementSideKey } from '../../../core/run/movement-side'
import { classNames } from '../../../ui/class-names'
import { MovementFigure } from '../movement/MovementFigure'
import styles from './AskedFigures.module.css'

/** What is asked for next as a drawing, the way round that the person sees themself. */
export function AskedFigures({
  asked,
  isMirrored,
}: {
  readonly asked: readonly MovementSide[]
  /** Whether the picture beside it is shown as in a mirror; the drawings are. */
  readonly isMirrored: boolean
}) {
  return (
    <div className={styles.figures}>
      {asked.map(({ movement, side = 'left' }) => (
        <MovementFigure
          key={movementSideKey({ movement, side })}
          movement={movement}
          side={side}
          className={classNames(styles.figure, !isMirrored && styles.turned)}
        />
      ))}
    </div>
  )
}
