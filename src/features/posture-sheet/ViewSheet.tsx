import { useMemo, useState } from 'react'
import { isMissing } from '../../core/missing'
import { analyseShot, readStill, stillScene } from '../../core/posture/analyse-shot'
import type { PostureMeasureId } from '../../core/posture/measure'
import { referenceLines } from '../../core/posture/reference-lines'
import type { PostureScene } from '../../core/posture/scene'
import type { PostureShot } from '../../core/posture/shot'
import { Notice } from '../../ui/Notice'
import { cropToPerson } from './crop'
import { DrawnFigure } from './DrawnFigure'
import { Findings } from './Findings'
import { GoniometerOverlay } from './GoniometerOverlay'
import { MeasureTable } from './MeasureTable'
import { levelText, pictureLabel } from './picture-words'
import { ReferenceOverlay } from './ReferenceOverlay'
import { rowError } from './row-error'
import { SideLetters } from './SideLetters'
import { StillPicture } from './StillPicture'
import { useObjectUrl } from './use-object-url'
import styles from './ViewSheet.module.css'

interface ViewProps {
  readonly shot: PostureShot
  readonly picture: Blob | undefined
  readonly onChange?: (shot: PostureShot) => void
}

/** One view of a standing person. */
export function ViewSheet(props: ViewProps) {
  const scene = useMemo(() => stillScene(props.shot), [props.shot])
  if (isMissing(scene)) {
    return (
      <Notice tone="warning" title="Nobody was found in this view">
        <p>Take the view again with the whole person in the picture.</p>
      </Notice>
    )
  }
  return <SeenView {...props} scene={scene} />
}

function SeenView({ shot, picture, scene }: ViewProps & { readonly scene: PostureScene }) {
  const { pose, view } = scene
  const rows = useMemo(() => analyseShot(shot).map((row) => ({ ...row, error: rowError(shot, row) })), [shot])
  const crop = useMemo(() => cropToPerson(pose), [pose])
  const lines = useMemo(() => referenceLines(scene), [scene])
  const still = useMemo(() => readStill(shot), [shot])
  const [selected, setSelected] = useState<PostureMeasureId>()
  const address = useObjectUrl(picture)
  const backdrop = useMemo(
    () =>
      address ? (
        <image href={address} width={pose.width} height={pose.height} preserveAspectRatio="none" />
      ) : (
        <DrawnFigure pose={pose} />
      ),
    [address, pose],
  )
  const shown = still.find(({ measure }) => measure.id === selected)?.reading
  const goniometer = shown && !isMissing(shown) ? shown.goniometer : undefined

  return (
    <div className={styles.view}>
      <figure className={styles.picture}>
        <StillPicture
          crop={crop}
          label={pictureLabel(view, picture !== undefined)}
          backdrop={backdrop}
          lines={
            <>
              <ReferenceOverlay lines={lines} />
              {goniometer && <GoniometerOverlay goniometer={goniometer} />}
            </>
          }
        >
          <SideLetters view={view} />
        </StillPicture>
        <figcaption className={styles.caption}>{levelText(pose)}</figcaption>
      </figure>
      <div className={styles.side}>
        <Findings rows={rows} />
        <MeasureTable shot={shot} rows={rows} selected={selected} onSelect={setSelected} />
      </div>
    </div>
  )
}
