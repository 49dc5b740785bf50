import { type ReactNode, useMemo, useRef } from 'react'
import type { ImagePoint } from '../../core/body/angle-reading'
import type { Crop } from './crop'
import { inside, type PictureFrame, PictureFrameProvider } from './picture-frame'
import styles from './StillPicture.module.css'

/**
 * A still picture with what is drawn on it. Lines are SVG in the picture's own pixels; points that
 * can be moved, and words, lie above it as HTML, so that they keep their size on the screen.
 */
export function StillPicture({
  crop,
  label,
  backdrop,
  lines,
  children,
  onTap,
}: {
  /** The part of the picture that is shown. */
  readonly crop: Crop
  /** What the picture shows, for somebody who does not see it. */
  readonly label: string
  readonly backdrop: ReactNode
  readonly lines: ReactNode
  readonly children?: ReactNode
  /** Where the picture was tapped or clicked; the same can be done by keyboard on the points. */
  readonly onTap?: ((at: ImagePoint) => void) | undefined
}) {
  const box = useRef<HTMLDivElement>(null)
  const frame = useMemo((): PictureFrame => {
    const rectangle = () => box.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1)
    return {
      crop,
      backdrop,
      toPicture: ({ clientX, clientY }) => {
        const { left, top, width, height } = rectangle()
        const [across, down] = [(clientX - left) / width, (clientY - top) / height]
        return inside({ x: crop.x + across * crop.width, y: crop.y + down * crop.height }, crop)
      },
      scale: () => rectangle().width / crop.width,
    }
  }, [crop, backdrop])
  const { x, y, width, height } = crop

  return (
    <div
      ref={box}
      className={styles.frame}
      // As large as fits the window's height: head and feet are looked at together.
      style={{ aspectRatio: `${width} / ${height}`, width: `min(100%, ${(82 * width) / height}vh)` }}
      data-scheme="dark"
    >
      <svg className={styles.picture} viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={label}>
        {backdrop}
        {lines}
      </svg>
      {onTap && (
        <div
          className={styles.taps}
          data-testid="picture-taps"
          aria-hidden="true"
          onClick={(event) => onTap(frame.toPicture(event))}
        />
      )}
      <PictureFrameProvider value={frame}>{children}</PictureFrameProvider>
    </div>
  )
}
