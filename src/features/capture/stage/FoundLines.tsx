import styles from './FoundLines.module.css'
import type { FoundUpright } from './look-for-upright'

/** Lines that were found in the picture, over the picture as the stage shows it: whole, mirrored or not. */
export function FoundLines({
  found: { lines, width, height },
  mirrored,
}: {
  readonly found: FoundUpright
  readonly mirrored: boolean
}) {
  return (
    <svg
      className={mirrored ? styles.mirrored : styles.lines}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {lines.map(({ top, bottom }) => (
        <line key={`${top.x} ${top.y}`} x1={top.x} y1={top.y} x2={bottom.x} y2={bottom.y} />
      ))}
    </svg>
  )
}
