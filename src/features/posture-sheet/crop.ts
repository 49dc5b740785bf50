import { SURE_ENOUGH } from '../../core/body/landmarks'
import type { Pose } from '../../core/body/pose'

/** A part of a picture, in its pixels. */
export interface Crop {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Kept around the person, in heights of what the landmarks span: the crown lies above the eyes, the toes below the ankles. */
const ABOVE = 0.16
const BELOW = 0.15
const BESIDE = 0.08
/** At least so wide for its height, so that the horizontals have room. */
const NARROWEST = 0.5

function span(low: number, high: number, most: number) {
  const start = Math.max(0, low)
  return { start, size: Math.min(most, high) - start }
}

/** The part of the picture that the person stands in: points are placed where they are large. */
export function cropToPerson({ imageLandmarks, width, height }: Pose): Crop {
  const sure = Object.values(imageLandmarks).filter(({ score }) => score >= SURE_ENOUGH)
  if (sure.length === 0) return { x: 0, y: 0, width, height }
  const [xs, ys] = [sure.map(({ x }) => x), sure.map(({ y }) => y)]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const tall = bottom - top
  const down = span(top - ABOVE * tall, bottom + BELOW * tall, height)
  const half = Math.max((right - left) / 2 + BESIDE * tall, (NARROWEST * down.size) / 2)
  const middle = (left + right) / 2
  const across = span(middle - half, middle + half, width)
  if (across.size <= 0 || down.size <= 0) return { x: 0, y: 0, width, height }
  return { x: across.start, y: down.start, width: across.size, height: down.size }
}
