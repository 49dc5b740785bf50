import { useMemo } from 'react'
import type { Side } from '../../../core/body/skeleton'
import type { MovementId } from '../../../core/movements/movement'
import { classNames } from '../../../ui/class-names'
import { FigureDrawing } from '../demonstration/FigureDrawing'
import { movementShown } from '../demonstration/movement-shown'
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
  const shown = useMemo(() => movementShown(movement, side), [movement, side])
  return <FigureDrawing shown={shown} className={classNames(styles.figure, className)} />
}
