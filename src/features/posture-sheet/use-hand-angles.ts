import { useState } from 'react'
import type { ImagePoint } from '../../core/body/angle-reading'
import { pixels } from '../../core/math/units'
import { HAND_ANGLE_POINTS, type HandAngle, type HandAngleKind } from '../../core/posture/points/hand-angle'

/** An angle some of whose points are still to be placed. */
export type DraftAngle = Pick<HandAngle, 'kind' | 'points'>

/** What can be done with the angles on a picture. */
export interface HandAngles {
  readonly angles: readonly HandAngle[]
  /** The one that is being placed, and is not kept before all its points are. */
  readonly draft: DraftAngle | undefined
  readonly begin: (kind: HandAngleKind) => void
  readonly cancel: () => void
  /** Places the next point of the draft. */
  readonly add: (place: ImagePoint) => void
  /** Takes the last point of the draft away; absent where there is none. */
  readonly takeBack?: () => void
  readonly move: (id: string | undefined, index: number, place: ImagePoint) => void
  readonly rename: (id: string, label: string) => void
  readonly remove: (id: string) => void
}

const onPixel = ({ x, y }: ImagePoint): ImagePoint => ({ x: pixels(Math.round(x)), y: pixels(Math.round(y)) })

const movedTo = (points: readonly ImagePoint[], index: number, place: ImagePoint) =>
  points.map((point, each) => (each === index ? onPixel(place) : point))

/** Lifetime of the draft: until its last point is placed, it is cancelled, or its picture goes. */
export function useHandAngles(
  angles: readonly HandAngle[],
  onChange: (angles: readonly HandAngle[]) => void,
): HandAngles {
  const [draft, setDraft] = useState<DraftAngle>()
  const change = (id: string, edit: (angle: HandAngle) => HandAngle) =>
    onChange(angles.map((angle) => (angle.id === id ? edit(angle) : angle)))

  return {
    angles,
    draft,
    begin: (kind) => setDraft({ kind, points: [] }),
    cancel: () => setDraft(undefined),
    add: (place) => {
      if (!draft) return
      const points = [...draft.points, onPixel(place)]
      if (points.length < HAND_ANGLE_POINTS[draft.kind]) return setDraft({ ...draft, points })
      setDraft(undefined)
      onChange([...angles, { id: crypto.randomUUID(), kind: draft.kind, points }])
    },
    ...(draft &&
      draft.points.length > 0 && {
        takeBack: () => setDraft({ ...draft, points: draft.points.slice(0, -1) }),
      }),
    move: (id, index, place) => {
      if (id !== undefined) {
        change(id, (angle) => ({ ...angle, points: movedTo(angle.points, index, place) }))
      } else if (draft) setDraft({ ...draft, points: movedTo(draft.points, index, place) })
    },
    rename: (id, label) =>
      change(id, ({ label: _before, ...angle }) => ({
        ...angle,
        ...(label.trim() && { label: label.trim() }),
      })),
    remove: (id) => onChange(angles.filter((angle) => angle.id !== id)),
  }
}
