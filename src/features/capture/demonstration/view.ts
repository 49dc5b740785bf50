import type { Side } from '../../../core/body/skeleton'
import { movementById } from '../../../core/movements/catalogue'
import { figureOnTheWay } from '../../../core/movements/demonstration/demonstration'
import { FIGURE_POINTS, type Figure, type FigurePoint } from '../../../core/movements/demonstration/figure'
import { type SeenPoint, seen } from '../../../core/movements/demonstration/seen'
import type { Region } from '../../../core/movements/movement'
import type { Facing } from '../../../core/run/facings'
import type { MovementSide } from '../../../core/run/movement-side'

/** What is shown: movements that are made together, of somebody who stands so, as in a mirror or not. */
export interface Shown {
  readonly asked: readonly MovementSide[]
  readonly facing: Facing
  readonly isMirrored: boolean
}

/** The points of a figure as they are seen. */
export type SeenFigure = Readonly<Record<FigurePoint, SeenPoint>>

function seenFigure(figure: Figure, { facing, isMirrored }: Shown): SeenFigure {
  const points: Partial<Record<FigurePoint, SeenPoint>> = {}
  for (const name of FIGURE_POINTS) points[name] = seen(figure[name], facing, isMirrored)
  return points as SeenFigure
}

/** The figure part of the way, 0 at the start of the movement and 1 at its end. */
export const seenOnTheWay = (shown: Shown, share: number): SeenFigure =>
  seenFigure(figureOnTheWay(shown.asked, share), shown)

/** What of the body a movement moves. */
export const regionOf = ({ asked: [first] }: Shown): Region =>
  first ? movementById(first.movement).region : 'trunk'

/** The sides that are shown in their colours: of limbs, or directions; none where left and right do not differ. */
export const sidesShown = ({ asked }: Shown): readonly Side[] =>
  asked.flatMap(({ side }) => (side === undefined ? [] : side))

/** A part of the plane that a drawing shows, metres; y down, the ground at 0. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Of a region its lowest and its highest: a neck needs no legs, and a raised arm much air. */
const HEIGHTS: Readonly<Record<Region, readonly [from: number, to: number]>> = {
  neck: [1.12, 1.83],
  shoulder: [0.62, 2.2],
  elbow: [0.5, 1.8],
  trunk: [-0.04, 1.94],
  hip: [-0.04, 1.76],
  knee: [-0.04, 1.76],
}

/** What is shown of a movement in a drawing of this shape: all of its way, in the middle. */
export function frameOf(shown: Shown, aspect: number): Frame {
  const [from, to] = HEIGHTS[regionOf(shown)]
  const heights = to - from
  const across = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
    const figure = seenOnTheWay(shown, share)
    return FIGURE_POINTS.map((name) => figure[name])
      .filter(({ y }) => -y > from)
      .map(({ x }) => x)
  })
  const margin = 0.06
  const [left, right] = [Math.min(...across) - margin, Math.max(...across) + margin]
  const height = Math.max(heights, (right - left) / aspect)
  const width = height * aspect
  return { x: (left + right - width) / 2, y: -(from + height), width, height }
}
