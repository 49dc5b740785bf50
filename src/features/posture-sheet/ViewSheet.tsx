import { type ReactNode, useMemo, useState } from 'react'
import type { ErrorEvidence } from '../../core/error/evidence/error-evidence'
import { isMissing } from '../../core/math/missing'
import { degrees } from '../../core/math/units'
import { stillRows, stillScene } from '../../core/posture/capture/analyse-capture'
import type { PostureCapture } from '../../core/posture/capture/posture-capture'
import type { PostureMeasureId } from '../../core/posture/measures/measure'
import type { PostureScene } from '../../core/posture/measures/scene'
import { Notice } from '../../ui/Notice'
import { AngleEditor } from './AngleEditor'
import { AngleLabels } from './AngleLabels'
import { AngleLines } from './AngleLines'
import { AuditOverlay, PlacedDots } from './AuditOverlay'
import type { Edits } from './edits'
import { Findings } from './Findings'
import { GoniometerOverlay } from './GoniometerOverlay'
import { HandAngleList } from './HandAngleList'
import { LandmarkEditor } from './LandmarkEditor'
import { MeasureTable } from './MeasureTable'
import { SheetLayout } from './SheetLayout'
import { type Task, TaskSwitch } from './TaskSwitch'
import { drawnOn } from './use-hand-angles'
import { type StillView, useStillView } from './use-still-view'

interface ViewProps {
  readonly capture: PostureCapture
  readonly picture: Blob | undefined
  readonly evidence: ErrorEvidence
  /** Absent for reading only. */
  readonly edits: Edits | undefined
}

/** One view of a standing person. */
export function ViewSheet(props: ViewProps) {
  const scene = useMemo(() => stillScene(props.capture), [props.capture])
  if (isMissing(scene)) {
    return (
      <Notice tone="warning" title="Nobody was found in this view">
        <p>Take the view again with the whole person in the picture.</p>
      </Notice>
    )
  }
  return <SeenView {...props} scene={scene} />
}

function SeenView({
  capture,
  picture,
  edits,
  evidence,
  scene,
}: ViewProps & { readonly scene: PostureScene }) {
  const [task, setTask] = useState<Task>('values')
  const still = useStillView(capture, scene, picture, evidence)
  const bar = edits && <TaskSwitch value={task} onChange={setTask} />
  const common = { capture, scene, still, picture, bar }
  if (task === 'landmarks' && edits) return <LandmarkEditor {...common} edits={edits} />
  if (task === 'angles' && edits) return <AngleEditor {...common} edits={edits} />
  return <Values {...common} />
}

/** The values of a view, and where the one that is asked about is read off. */
function Values({
  capture,
  scene,
  still,
  picture,
  bar,
}: Pick<ViewProps, 'capture' | 'picture'> & {
  readonly scene: PostureScene
  readonly still: StillView
  readonly bar: ReactNode
}) {
  const [selected, setSelected] = useState<PostureMeasureId>()
  const angles = useMemo(() => stillRows(capture), [capture])
  const { pose } = scene
  const roll = pose.level?.roll ?? degrees(0)
  const handAngles = capture.handAngles.map((angle) => drawnOn(angle, pose))
  const shown = angles.find(({ measure }) => measure.id === selected)?.reading
  const goniometer = shown && !isMissing(shown) ? shown.goniometer : undefined
  return (
    <SheetLayout
      scene={scene}
      still={still}
      isPicture={picture !== undefined}
      bar={bar}
      layer={<AngleLabels angles={handAngles} roll={roll} />}
      lines={
        <>
          <AuditOverlay placed={capture.placed} picture={pose} />
          <PlacedDots placed={capture.placed} picture={pose} />
          {handAngles.map((angle) => (
            <AngleLines key={angle.id} angle={angle} roll={roll} />
          ))}
          {goniometer && <GoniometerOverlay goniometer={goniometer} />}
        </>
      }
    >
      <Findings rows={still.rows} />
      <MeasureTable capture={capture} rows={still.rows} selected={selected} onSelect={setSelected} />
      <HandAngleList angles={capture.handAngles} roll={roll} />
    </SheetLayout>
  )
}
