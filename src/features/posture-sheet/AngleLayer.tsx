import type { Ref } from 'react'
import type { ImagePoint } from '../../core/body/angle-reading'
import { text } from '../../text/text'
import { angleName } from './hand-angle-words'
import { PointHandle } from './PointHandle'
import styles from './PointLayer.module.css'
import type { DraftAngle, HandAngles } from './use-hand-angles'

/** A point of an angle in motion: its lines go along. */
export interface MovingPoint {
  readonly id: string | undefined
  readonly index: number
  readonly place: ImagePoint
}

/** The points of the angles, each to be dragged or moved by keyboard. */
export function AngleLayer({
  hand: { angles, draft, move },
  targets,
  newestRef,
  onMoving,
}: {
  readonly hand: HandAngles
  readonly targets: readonly ImagePoint[]
  /** The point that was placed last. */
  readonly newestRef: Ref<HTMLButtonElement>
  readonly onMoving: (moving: MovingPoint | undefined) => void
}) {
  const isNewest = (id: string | undefined) =>
    draft?.points.length ? id === undefined : id === angles.at(-1)?.id
  const handles = ({ kind, points }: DraftAngle, name: string, id?: string) =>
    points.map((place, index) => (
      <PointHandle
        // Points have no names of their own: their order is what they are.
        key={`${id ?? 'draft'}-${text.handAngles.kinds[kind].points[index]}`}
        ref={isNewest(id) && index === points.length - 1 ? newestRef : undefined}
        place={place}
        label={`${name}, ${text.handAngles.kinds[kind].points[index]}, ${Math.round(place.x)} right ${Math.round(place.y)} down`}
        look="angle"
        targets={targets}
        onMove={(at) => onMoving({ id, index, place: at })}
        onDrop={(at) => {
          onMoving(undefined)
          move(id, index, at)
        }}
      />
    ))
  return (
    // Within an application a screen reader hands the arrow keys on.
    <div className={styles.layer} role="application" aria-label="Angles in the picture">
      {angles.map((angle, index) => handles(angle, angleName(angle, index), angle.id))}
      {draft && handles(draft, 'New angle')}
    </div>
  )
}
