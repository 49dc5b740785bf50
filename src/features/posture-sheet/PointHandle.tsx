import { type PointerEvent, type Ref, useRef, useState } from 'react'
import type { ImagePoint } from '../../core/body/angle-reading'
import { shifted } from '../../core/math/vector'
import { classNames } from '../../ui/class-names'
import { Magnifier } from './Magnifier'
import styles from './PointHandle.module.css'
import { inside, positionOf, usePictureFrame } from './picture-frame'
import { arrowStep, snapped } from './snapping'

/** On the screen: nearer than this a dragged point snaps. Arrow keys do not, so that it can lie beside, too. */
const SNAP_REACH = 7

/**
 * A point on the picture that is dragged, or moved with the arrow keys. While it moves only itself and
 * the magnifier are drawn anew; `onDrop` tells when it has come to rest.
 */
export function PointHandle({
  place,
  label,
  look,
  isSelected = false,
  targets = [],
  onMove,
  onDrop,
  onSelect,
  onConfirm,
  ref,
}: {
  readonly place: ImagePoint
  /** What it is and whether it was placed. */
  readonly label: string
  /** `waiting`: nobody has placed it yet. */
  readonly look: 'placed' | 'waiting' | 'angle'
  readonly isSelected?: boolean
  /** Where it snaps to. */
  readonly targets?: readonly ImagePoint[]
  /** While it moves: for lines that end in it. */
  readonly onMove?: (place: ImagePoint) => void
  readonly onDrop: (place: ImagePoint) => void
  readonly onSelect?: () => void
  /** Enter or Space: it lies where it is meant to. */
  readonly onConfirm?: () => void
  readonly ref?: Ref<HTMLButtonElement> | undefined
}) {
  const frame = usePictureFrame()
  const [draft, setDraft] = useState<ImagePoint>()
  const [isFocused, setFocused] = useState(false)
  /** From the pointer to the point when it was taken hold of: a finger beside it must not make it jump. */
  const grip = useRef<{ readonly x: number; readonly y: number }>(undefined)
  const shown = draft ?? place

  const move = (to: ImagePoint) => {
    const next = inside(to, frame.crop)
    setDraft(next)
    onMove?.(next)
  }
  const letGo = () => {
    grip.current = undefined
    setDraft(undefined)
  }
  const rest = () => {
    letGo()
    if (draft && (look === 'waiting' || draft.x !== place.x || draft.y !== place.y)) onDrop(draft)
  }
  const take = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const at = frame.toPicture(event)
    // A tap on a ring that waits is meant for the spot below the finger, as anywhere else in the picture.
    if (look === 'waiting') move(at)
    grip.current = look === 'waiting' ? { x: 0, y: 0 } : { x: shown.x - at.x, y: shown.y - at.y }
    onSelect?.()
  }
  const drag = (event: PointerEvent<HTMLButtonElement>) => {
    if (!grip.current) return
    const to = shifted(frame.toPicture(event), grip.current)
    move(snapped(to, targets, SNAP_REACH / frame.scale()))
  }

  return (
    <>
      <button
        type="button"
        ref={ref}
        className={classNames(styles.handle, styles[look], isSelected && styles.selected)}
        style={positionOf(shown, frame.crop)}
        aria-label={label}
        aria-pressed={onSelect ? isSelected : undefined}
        onPointerDown={take}
        onPointerMove={drag}
        onPointerUp={rest}
        onPointerCancel={letGo}
        onKeyDown={(event) => {
          const step = arrowStep(event)
          if (!step) return
          event.preventDefault()
          onSelect?.()
          move(shifted(shown, step))
        }}
        onKeyUp={(event) => arrowStep(event) && rest()}
        onClick={(event) => {
          event.stopPropagation()
          // A click from the keyboard has no pointer behind it.
          if (event.detail === 0) (onConfirm ?? onSelect)?.()
        }}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false)
          rest()
        }}
      />
      {(isFocused || draft) && <Magnifier at={shown} />}
    </>
  )
}
