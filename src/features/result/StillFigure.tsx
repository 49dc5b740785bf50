import { BONES, type LandmarkName } from '../../core/body/skeleton'
import type { ReplayPose } from './replay-frames'
import styles from './StillFigure.module.css'

/** The figure as a flat drawing from the front: where the browser draws no 3D. */
export function StillFigure({
  pose,
  moving,
  ground,
}: {
  readonly pose: ReplayPose
  readonly moving: ReadonlySet<LandmarkName>
  readonly ground: number
}) {
  return (
    <svg
      className={styles.figure}
      viewBox={`-1 -0.95 2 ${(1 - ground).toFixed(2)}`}
      role="img"
      aria-label="The recorded person as a line drawing, from the front"
    >
      <path className={styles.plumb} d={`M0 -0.95V${-ground}`} />
      {BONES.map(([from, to]) => {
        const a = pose.get(from)
        const b = pose.get(to)
        if (!a || !b) return null
        return (
          <line
            key={`${from}-${to}`}
            className={moving.has(from) && moving.has(to) ? styles.moving : styles.bone}
            x1={a.x}
            y1={-a.y}
            x2={b.x}
            y2={-b.y}
          />
        )
      })}
    </svg>
  )
}
