import type { ImagePoint } from '../../core/body/angle-reading'
import { between, length } from '../../core/math/vector'

/**
 * The nearest of some points where it lies within reach, else the place itself. Points are snapped to
 * what the model found and never to the other side's height: that would draw level what is not.
 */
export function snapped(place: ImagePoint, targets: readonly ImagePoint[], reach: number): ImagePoint {
  const [nearest] = targets
    .map((target) => ({ target, distance: length(between(place, target)) }))
    .filter(({ distance }) => distance <= reach)
    .toSorted((a, b) => a.distance - b.distance)
  return nearest?.target ?? place
}

/** Arrow keys: one pixel of the picture, with Shift ten. Undefined for any other key. */
export function arrowStep({
  key,
  shiftKey,
}: {
  readonly key: string
  readonly shiftKey: boolean
}): { readonly x: number; readonly y: number } | undefined {
  const step = shiftKey ? 10 : 1
  switch (key) {
    case 'ArrowLeft':
      return { x: -step, y: 0 }
    case 'ArrowRight':
      return { x: step, y: 0 }
    case 'ArrowUp':
      return { x: 0, y: -step }
    case 'ArrowDown':
      return { x: 0, y: step }
    default:
      return undefined
  }
}
