import { type ReactNode, useMemo } from 'react'
import { SURE_ENOUGH } from '../../core/body/landmarks'
import { degrees } from '../../core/math/units'
import type { PostureCapture } from '../../core/posture/capture/posture-capture'
import type { PostureScene } from '../../core/posture/measures/scene'
import styles from './AngleEditor.module.css'
import { PlacedDots } from './AuditOverlay'
import type { Edits } from './edits'
import { SheetLayout } from './SheetLayout'
import { useAngleTool } from './use-angle-tool'
import type { StillView } from './use-still-view'

/** Measures angles by hand in a view of a standing person. */
export function AngleEditor({
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
  const { pose } = scene
  const targets = useMemo(
    () => [
      ...Object.values(scene.placed),
      ...Object.values(pose.imageLandmarks).filter(({ score }) => score >= SURE_ENOUGH),
    ],
    [scene.placed, pose],
  )
  const tool = useAngleTool({
    angles: capture.handAngles,
    picture: pose,
    roll: pose.level?.roll ?? degrees(0),
    crop: still.crop,
    targets,
    history: edits,
    onChange: (handAngles) => edits.change({ handAngles }),
  })
  return (
    <SheetLayout
      scene={scene}
      still={still}
      bar={bar}
      isPicture={picture !== undefined}
      isTool
      lines={
        <>
          <PlacedDots placed={capture.placed} picture={pose} />
          {tool.lines}
        </>
      }
      layer={tool.layer}
      onTap={tool.onTap}
    >
      {!picture && (
        <p className={styles.note}>
          No picture was kept of this view: on the drawn figure an angle is one between the model’s own
          landmarks.
        </p>
      )}
      {tool.panel}
    </SheetLayout>
  )
}
