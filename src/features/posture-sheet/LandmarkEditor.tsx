import { type ReactNode, useRef, useState } from 'react'
import type { ImagePoint } from '../../core/body/angle-reading'
import type { PostureCapture } from '../../core/posture/capture/posture-capture'
import type { PostureScene } from '../../core/posture/measures/scene'
import { withoutPoint, withPoint } from '../../core/posture/points/edit-points'
import type { PlacedPointName } from '../../core/posture/points/placed-points'
import { Notice } from '../../ui/Notice'
import { useUndoKeys } from '../edits/use-undo-keys'
import { AuditOverlay, PlacedDots } from './AuditOverlay'
import type { Edits } from './edits'
import { LandmarkLayer } from './LandmarkLayer'
import { LandmarkPanel } from './LandmarkPanel'
import { SheetLayout } from './SheetLayout'
import type { StillView } from './use-still-view'

/** Places the points of the body that no model knows. */
export function LandmarkEditor({
  capture,
  scene,
  still,
  picture,
  bar,
  edits,
}: {
  readonly capture: PostureCapture
  readonly scene: PostureScene
  readonly still: StillView
  readonly picture: Blob | undefined
  readonly bar: ReactNode
  readonly edits: Edits
}) {
  const [selected, setSelected] = useState<PlacedPointName>()
  const handle = useRef<HTMLButtonElement>(null)
  useUndoKeys(edits)
  const { placed } = capture
  const place = (name: PlacedPointName, at: ImagePoint) =>
    edits.change({ placed: withPoint(placed, scene, name, at) })
  const layout = { scene, still, bar, isPicture: picture !== undefined, isTool: true }

  if (!picture) {
    return (
      <SheetLayout {...layout} lines={<PlacedDots placed={placed} picture={scene.pose} />}>
        <Notice title="Landmarks are placed in a picture, and none was kept of this view">
          <p>
            A drawn figure shows where the model has its own landmarks and no skin: a point placed on it would
            be a guess that reads like a finding. To place landmarks, take the view again and keep its
            picture, if the client agrees.
          </p>
        </Notice>
      </SheetLayout>
    )
  }
  return (
    <SheetLayout
      {...layout}
      lines={<AuditOverlay placed={placed} picture={scene.pose} />}
      layer={
        <LandmarkLayer
          scene={scene}
          selected={selected}
          onSelect={setSelected}
          onPlace={place}
          selectedRef={handle}
        />
      }
      onTap={
        selected &&
        ((at) => {
          place(selected, at)
          handle.current?.focus()
        })
      }
    >
      <LandmarkPanel
        scene={scene}
        placed={placed}
        rows={still.rows}
        selected={selected}
        edits={edits}
        onSelect={setSelected}
        onRemove={(name) => edits.change({ placed: withoutPoint(placed, name) })}
      />
    </SheetLayout>
  )
}
