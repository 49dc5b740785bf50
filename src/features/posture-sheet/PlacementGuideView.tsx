import type { PostureView } from '../../core/posture/measures/scene'
import { guideDrawing } from './guide-drawings'
import styles from './PlacementGuideView.module.css'
import type { PlacementGuide } from './placement-guides'

/** How to find a point: a drawing and a line of words, which say the same. */
export function PlacementGuideView({
  guide: { how, drawing },
  view,
}: {
  readonly guide: PlacementGuide
  readonly view: PostureView
}) {
  const { skin, bones, spots } = guideDrawing(drawing)
  return (
    <div className={styles.guide}>
      <svg className={styles.drawing} viewBox="0 0 120 120" aria-hidden="true" focusable="false">
        {/* Drawn facing right: the person turns the way they do in the picture. */}
        <g transform={view === 'left' ? 'matrix(-1 0 0 1 120 0)' : undefined}>
          {skin.map((path) => (
            <path key={path} className={styles.skin} d={path} />
          ))}
          {bones.map((path) => (
            <path key={path} className={styles.bone} d={path} />
          ))}
          {spots.map(([x, y]) => (
            <g key={x}>
              <circle className={styles.ring} cx={x} cy={y} r="7" />
              <circle className={styles.spot} cx={x} cy={y} r="2.2" />
            </g>
          ))}
        </g>
      </svg>
      <p className={styles.how}>{how}</p>
    </div>
  )
}
