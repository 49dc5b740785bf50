import { useMemo } from 'react'
import { type Alignment, matrixOf } from '../../core/posture/capture/alignment'
import { referenceLines } from '../../core/posture/measures/reference-lines'
import type { PostureScene } from '../../core/posture/measures/scene'
import { classNames } from '../../ui/class-names'
import { DrawnFigure } from '../posture-sheet/DrawnFigure'
import styles from './LaidStill.module.css'
import { BODY } from './overlay-frame'

export interface LaidStillProps {
  readonly scene: PostureScene
  readonly alignment: Alignment
  /** Address of the picture, where one was kept. */
  readonly picture: string | undefined
}

const placed = (alignment: Alignment) => `scale(${BODY}) matrix(${matrixOf(alignment).join(' ')})`

/** A still on the plumb line's paper: its picture, or the person as drawn from the landmarks. */
export function LaidStill({ scene: { pose }, alignment, picture }: LaidStillProps) {
  return (
    <g transform={placed(alignment)}>
      {picture ? (
        <image href={picture} width={pose.width} height={pose.height} preserveAspectRatio="none" />
      ) : (
        <DrawnFigure pose={pose} />
      )}
    </g>
  )
}

/** The body's own lines of a still, from side to side or through head, shoulders and pelvis. */
export function BodyLines({
  scene,
  alignment,
  of,
}: Omit<LaidStillProps, 'picture'> & { readonly of: 'before' | 'after' }) {
  const { levels } = useMemo(() => referenceLines(scene), [scene])
  const middles = levels.map(({ from, to }) => `${(from.x + to.x) / 2},${(from.y + to.y) / 2}`)
  return (
    <g transform={placed(alignment)} className={classNames(styles.lines, styles[of])}>
      <polyline className={styles.casing} points={middles.join(' ')} />
      <polyline points={middles.join(' ')} />
      {levels.map(
        ({ level, body }) =>
          body && (
            <g key={level}>
              <line
                className={styles.casing}
                x1={body.from.x}
                y1={body.from.y}
                x2={body.to.x}
                y2={body.to.y}
              />
              <line x1={body.from.x} y1={body.from.y} x2={body.to.x} y2={body.to.y} />
            </g>
          ),
      )}
    </g>
  )
}
