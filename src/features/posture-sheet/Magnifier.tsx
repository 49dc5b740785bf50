import type { ImagePoint } from '../../core/body/angle-reading'
import styles from './Magnifier.module.css'
import { positionOf, usePictureFrame } from './picture-frame'

/** CSS pixels: what is shown of it, and how far above the point, where no finger lies. */
const SIZE = 128
const AWAY = 108
const TIMES = 3

/** What lies under a point, larger, with a cross on the very spot; beside the point, where no finger hides it. */
export function Magnifier({ at }: { readonly at: ImagePoint }) {
  const { crop, backdrop, scale } = usePictureFrame()
  const half = SIZE / 2 / TIMES / scale()
  // Below the point where there is no room above it.
  const isHigh = (at.y - crop.y) * scale() < AWAY + SIZE / 2
  const share = (at.x - crop.x) / crop.width
  const { left, top } = positionOf(at, crop)
  return (
    <svg
      className={styles.lens}
      width={SIZE}
      height={SIZE}
      // Towards the middle at the edges: it stays on the picture.
      style={{ left, top, translate: `${-100 * share}% calc(-50% + ${isHigh ? AWAY : -AWAY}px)` }}
      viewBox={`${at.x - half} ${at.y - half} ${2 * half} ${2 * half}`}
      aria-hidden="true"
      data-testid="magnifier"
    >
      {backdrop}
      <path
        className={styles.cross}
        d={`M${at.x - half} ${at.y}H${at.x - half / 6}M${at.x + half / 6} ${at.y}H${at.x + half}M${at.x} ${at.y - half}V${at.y - half / 6}M${at.x} ${at.y + half / 6}V${at.y + half}`}
      />
    </svg>
  )
}
