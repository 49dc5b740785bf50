import type { ReactNode } from 'react'
import type { ImagePoint } from '../../core/body/angle-reading'
import type { PostureScene } from '../../core/posture/measures/scene'
import { classNames } from '../../ui/class-names'
import { levelText, pictureLabel } from './picture-words'
import { ReferenceOverlay } from './ReferenceOverlay'
import styles from './SheetLayout.module.css'
import { SideLetters } from './SideLetters'
import { StillPicture } from './StillPicture'
import type { StillView } from './use-still-view'

/**
 * The picture with its lines, and what is said beside it. On a narrow screen what is read comes below
 * the picture; what chooses a tool for it comes above, in the order of the hands.
 */
export function SheetLayout({
  scene,
  still,
  isPicture,
  bar,
  lines,
  layer,
  onTap,
  isTool = false,
  children,
}: {
  readonly scene: PostureScene
  readonly still: StillView
  /** Whether a picture was kept, or a figure is drawn in its place. */
  readonly isPicture: boolean
  readonly bar: ReactNode
  /** Drawn above the reference lines. */
  readonly lines: ReactNode
  /** Points that can be moved. */
  readonly layer?: ReactNode
  readonly onTap?: ((at: ImagePoint) => void) | undefined
  readonly isTool?: boolean
  readonly children: ReactNode
}) {
  const picture = (
    <figure key="picture" className={styles.picture}>
      <StillPicture
        crop={still.crop}
        label={pictureLabel(scene.view, isPicture)}
        backdrop={still.backdrop}
        lines={
          <>
            <ReferenceOverlay lines={still.lines} />
            {lines}
          </>
        }
        onTap={onTap}
      >
        <SideLetters view={scene.view} />
        {layer}
      </StillPicture>
      <figcaption className={styles.caption}>{levelText(scene.pose)}</figcaption>
    </figure>
  )
  const beside = (
    <div key="beside" className={styles.beside}>
      {children}
    </div>
  )
  return (
    <div className={classNames(styles.view, bar !== undefined && styles.withBar)}>
      {bar && <div className={styles.bar}>{bar}</div>}
      {isTool ? [beside, picture] : [picture, beside]}
    </div>
  )
}
