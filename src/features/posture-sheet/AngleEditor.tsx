import { type ReactNode, useMemo } from 'react'
import { SURE_ENOUGH } from '../../core/landmarks'
import type { PostureScene } from '../../core/posture/scene'
import type { PostureShot } from '../../core/posture/shot'
import { degrees } from '../../core/units'
import styles from './AngleEditor.module.css'
import { PlacedDots } from './AuditOverlay'
import type { Edits } from './edits'
import { SheetLayout } from './SheetLayout'
import { useAngleTool } from './use-angle-tool'
import type { StillView } from './use-still-view'

/** Measures angles by hand in a view of a standing person. */
export function AngleEditor({
  shot,
  scene,
  still,
  picture,
  bar,
  edits,
}: {
  readonly shot: PostureShot
  readonly scene: PostureScene
  readonly still: StillView
  readonly picture: Blob | undefined
  readonly bar: ReactNode
  readonly edits: Edits
}) {
  const { pose } = scene
  const targets = useMemo(
    () => [
      ...shot.placed.map(({ place }) => place),
      ...Object.values(pose.imageLandmarks).filter(({ score }) => score >= SURE_ENOUGH),
    ],
    [shot.placed, pose],
  )
  const tool = useAngleTool({
    angles: shot.handAngles,
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
          <PlacedDots placed={shot.placed} />
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
