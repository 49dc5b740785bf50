import type { FrameSize } from '../../core/body/frame-context'
import { toPixels } from '../../core/body/frame-space'
import type { HandAngle } from '../../core/posture/points/hand-angle'
import type { HandPicture } from '../../core/posture/points/hand-picture'
import { readPicture } from '../../storage/repositories/pictures'
import { useObjectUrl } from '../posture-sheet/use-object-url'
import { useStored } from '../records/use-stored'
import styles from './HandPictureFigure.module.css'

/** The lines of an angle: of three points both arms, else a line for each two. */
function linesOf({ kind, points }: HandAngle, picture: FrameSize): readonly string[] {
  const text = points.map((point) => toPixels(point, picture)).map(({ x, y }) => `${x},${y}`)
  return kind === 'three-point' ? [text.join(' ')] : [text.slice(0, 2).join(' '), text.slice(2).join(' ')]
}

/** The picture that was measured by hand, where one was kept, with the lines of its angles. */
export function HandPictureFigure({ measured }: { readonly measured: HandPicture }) {
  const { id, width, height, angles } = measured
  const stored = useStored(() => readPicture(id), [id])
  const address = useObjectUrl(stored.status === 'ready' ? stored.value : undefined)
  if (!address) return null
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="The picture that was measured, with the lines of its angles"
    >
      <image href={address} width={width} height={height} preserveAspectRatio="none" />
      {angles.flatMap((angle) =>
        linesOf(angle, measured).map((points) => (
          <g key={`${angle.id} ${points}`}>
            <polyline className={styles.casing} points={points} />
            <polyline className={styles.line} points={points} />
          </g>
        )),
      )}
    </svg>
  )
}
