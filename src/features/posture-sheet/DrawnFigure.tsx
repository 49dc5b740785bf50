import type { ImagePoint } from '../../core/body/angle-reading'
import { SURE_ENOUGH } from '../../core/body/landmarks'
import type { Pose } from '../../core/body/pose'
import { BONES, type LandmarkName } from '../../core/body/skeleton'
import { between, length, midpoint } from '../../core/math/vector'
import styles from './DrawnFigure.module.css'

/** Half a head from ear height to the crown, over the length of the trunk: enough for a drawing. */
const HEAD = 0.24

/** The face is drawn as one head; its bones would look like a mask. */
const isFace = (name: LandmarkName) => /ear|eye|nose|mouth/.test(name)

const FEET: readonly (readonly [LandmarkName, LandmarkName])[] = [
  ['left_ankle', 'left_heel'],
  ['left_heel', 'left_foot_index'],
  ['left_ankle', 'left_foot_index'],
  ['right_ankle', 'right_heel'],
  ['right_heel', 'right_foot_index'],
  ['right_ankle', 'right_foot_index'],
]

/**
 * The person as the model's landmarks have them, where no picture was kept: an SVG group in the
 * picture's own pixels. It has no skin: a point of the body cannot be found on it.
 */
export function DrawnFigure({ pose }: { readonly pose: Pose }) {
  const at = (name: LandmarkName): ImagePoint | undefined => {
    const landmark = pose.imageLandmarks[name]
    return landmark && landmark.score >= SURE_ENOUGH ? landmark : undefined
  }
  const middle = (part: 'ear' | 'shoulder' | 'hip') => {
    const [left, right] = [at(`left_${part}`), at(`right_${part}`)]
    return left && right ? midpoint(left, right) : (left ?? right)
  }
  const [ears, shoulders, hips] = [middle('ear'), middle('shoulder'), middle('hip')]
  const trunk = shoulders && hips ? length(between(shoulders, hips)) : 0
  const bones = [...BONES.filter(([from, to]) => !isFace(from) && !isFace(to)), ...FEET]
  const nose = at('nose')
  const thick = Math.max(trunk * 0.035, 2)

  return (
    <g className={styles.figure} style={{ strokeWidth: thick }}>
      {bones.map(([from, to]) => {
        const [a, b] = [at(from), at(to)]
        return a && b && <line key={`${from}-${to}`} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
      })}
      {ears && shoulders && <line x1={ears.x} y1={ears.y} x2={shoulders.x} y2={shoulders.y} />}
      {ears && (
        <ellipse className={styles.head} cx={ears.x} cy={ears.y} rx={trunk * HEAD * 0.78} ry={trunk * HEAD} />
      )}
      {nose && <circle className={styles.nose} cx={nose.x} cy={nose.y} r={thick * 0.7} />}
    </g>
  )
}
