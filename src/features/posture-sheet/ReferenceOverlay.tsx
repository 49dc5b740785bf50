import { isMissing } from '../../core/math/missing'
import type { PictureLine, ReferenceLines } from '../../core/posture/measures/reference-lines'
import styles from './Overlay.module.css'

/** A line that shows on light skin and on dark cloth: drawn over a dark casing. */
export function CasedLine({
  line: { from, to },
  className,
}: {
  readonly line: PictureLine
  readonly className: string | undefined
}) {
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y }
  return (
    <>
      <line className={styles.casing} {...ends} />
      <line className={className} {...ends} />
    </>
  )
}

/** The plumb line, the horizontals, and the body's own lines between them. */
export function ReferenceOverlay({ lines: { plumb, levels } }: { readonly lines: ReferenceLines }) {
  return (
    <g className={styles.lines}>
      {levels.map(({ level, body, ...line }) => (
        <g key={level}>
          <CasedLine line={line} className={styles.level} />
          {body && <CasedLine line={body} className={styles.body} />}
        </g>
      ))}
      {!isMissing(plumb) && (
        <>
          <CasedLine line={plumb} className={styles.plumb} />
          <circle
            className={styles.weight}
            cx={plumb.foot.x}
            cy={plumb.foot.y}
            r={levelsApart(levels) * 0.02}
          />
        </>
      )}
    </g>
  )
}

/** How large the person is, so that the weight grows with them. */
function levelsApart(levels: ReferenceLines['levels']): number {
  const heights = levels.map(({ from, to }) => (from.y + to.y) / 2)
  return heights.length > 1 ? Math.max(...heights) - Math.min(...heights) : 200
}
