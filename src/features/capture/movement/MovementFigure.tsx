import { useMemo } from 'react'
import type { Side } from '../../../core/body/skeleton'
import { movementById } from '../../../core/movements/catalogue'
import { usualFacing } from '../../../core/movements/demonstration/demonstration'
import type { MovementId } from '../../../core/movements/movement'
import { classNames } from '../../../ui/class-names'
import { FigureDrawing } from '../demonstration/FigureDrawing'
import styles from './MovementFigure.module.css'

/** What a movement looks like to whoever makes it before a mirror. Decoration beside the name. */
export function MovementFigure({
  movement,
  side = 'left',
  className,
}: {
  readonly movement: MovementId
  readonly side?: Side
  readonly className?: string | undefined
}) {
  const shown = useMemo(() => {
    const asked = movementById(movement).laterality === 'none' ? { movement } : { movement, side }
    return { asked: [asked], facing: usualFacing(asked), isMirrored: true }
  }, [movement, side])
  return <FigureDrawing shown={shown} className={classNames(styles.figure, className)} />
}
