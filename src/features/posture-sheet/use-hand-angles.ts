import { useState } from 'react'
import type { ImagePoint } from '../../core/body/angle-reading'
import type { FrameSize } from '../../core/body/frame-context'
import { type NormalisedPoint, toNormalised, toPixels } from '../../core/body/frame-space'
import { pixels } from '../../core/math/units'
import { HAND_ANGLE_POINTS, type HandAngle, type HandAngleKind } from '../../core/posture/points/hand-angle'

/** An angle in the pixels of the picture that it is drawn on. */
export type DrawnAngle = HandAngle<ImagePoint>

/** An angle some of whose points are still to be placed. */
export type DraftAngle = Pick<DrawnAngle, 'kind' | 'points'>

type StoredDraft = Pick<HandAngle, 'kind' | 'points'>

/** An angle as it lies on a picture of a size. */
export const drawnOn = <Angle extends StoredDraft>(
  angle: Angle,
  picture: FrameSize,
): Omit<Angle, 'points'> & { readonly points: readonly ImagePoint[] } => ({
  ...angle,
  points: angle.points.map((point) => toPixels(point, picture)),
})

/** What can be done with the angles on a picture. */
export interface HandAngles {
  readonly angles: readonly DrawnAngle[]
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

/** A place as it is stored: on a whole pixel of the picture that it was placed in. */
const stored = ({ x, y }: ImagePoint, picture: FrameSize): NormalisedPoint =>
  toNormalised({ x: pixels(Math.round(x)), y: pixels(Math.round(y)) }, picture)

/**
 * The angles on a picture, and what can be done with them. Lifetime of the draft: until its last point is placed, it is cancelled, or its picture goes.
 */
export function useHandAngles(
  angles: readonly HandAngle[],
  picture: FrameSize,
  onChange: (angles: readonly HandAngle[]) => void,
): HandAngles {
  const [draft, setDraft] = useState<StoredDraft>()
  const change = (id: string, edit: (angle: HandAngle) => HandAngle) =>
    onChange(angles.map((angle) => (angle.id === id ? edit(angle) : angle)))
  const movedTo = (points: readonly NormalisedPoint[], index: number, place: ImagePoint) =>
    points.map((point, each) => (each === index ? stored(place, picture) : point))

  return {
    angles: angles.map((angle) => drawnOn(angle, picture)),
    draft: draft && drawnOn(draft, picture),
    begin: (kind) => setDraft({ kind, points: [] }),
    cancel: () => setDraft(undefined),
    add: (place) => {
      if (!draft) return
      const points = [...draft.points, stored(place, picture)]
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
