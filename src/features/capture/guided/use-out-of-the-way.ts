import { type RefObject, useEffect } from 'react'
import { isMissing } from '../../../core/math/missing'
import { fitPicture, type StagePoint, toStage } from '../stage/stage-geometry'
import type { GuidedLive } from './flow'

/** So near to an edge, pixels, a point counts as covered: a joint has a size. */
const NEAR = 28

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Whether any of the points lies in the box or close to it. */
export const covers = ({ left, top, right, bottom }: Box, points: readonly StagePoint[]): boolean =>
  points.some(({ x, y }) => x > left - NEAR && x < right + NEAR && y > top - NEAR && y < bottom + NEAR)

/**
 * Takes what is shown over the picture out of sight while it would lie over the measured joint or the end of
 * the limb that moves.
 *
 * @param host what gives way.
 * @param picture where the camera's picture is shown.
 */
export function useOutOfTheWay(
  host: RefObject<HTMLElement | null>,
  picture: RefObject<HTMLElement | null>,
  { source, onFrame }: Pick<GuidedLive, 'source' | 'onFrame'>,
): void {
  useEffect(
    () =>
      onFrame(({ reading, pose }) => {
        const [figure, stage] = [host.current, picture.current]
        if (!figure || !stage) return
        const goniometer = isMissing(reading) ? undefined : reading.goniometer
        const around = stage.getBoundingClientRect()
        const box = figure.getBoundingClientRect()
        const fit = fitPicture(pose, around, source.mirrored)
        const onPage = (point: StagePoint) => {
          const { x, y } = toStage(fit, point)
          return { x: x + around.left, y: y + around.top }
        }
        const isOver =
          goniometer !== undefined && covers(box, [goniometer.fulcrum, goniometer.moving].map(onPage))
        figure.style.visibility = isOver ? 'hidden' : ''
      }),
    [host, picture, source, onFrame],
  )
}
