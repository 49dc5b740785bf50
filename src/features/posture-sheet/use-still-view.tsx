import { type ReactNode, useDeferredValue, useMemo } from 'react'
import type { ErrorEvidence } from '../../core/error/evidence/error-evidence'
import { postureValueError } from '../../core/error/posture/value-error'
import { analyseCapture } from '../../core/posture/capture/analyse-capture'
import type { PostureCapture } from '../../core/posture/capture/posture-capture'
import { type ReferenceLines, referenceLines } from '../../core/posture/measures/reference-lines'
import type { PostureScene } from '../../core/posture/measures/scene'
import { type Crop, cropToPerson } from './crop'
import { DrawnFigure } from './DrawnFigure'
import type { SheetRow } from './findings'
import { useObjectUrl } from './use-object-url'

/** Everything that a view shows. Computed when a point has come to rest, not while it moves. */
export interface StillView {
  readonly rows: readonly SheetRow[]
  readonly lines: ReferenceLines
  readonly crop: Crop
  /** The picture, or where none was kept a drawn figure. */
  readonly backdrop: ReactNode
}

export function useStillView(
  capture: PostureCapture,
  scene: PostureScene,
  picture: Blob | undefined,
  evidence: ErrorEvidence,
): StillView {
  const { pose } = scene
  const address = useObjectUrl(picture)
  // The point that was moved is drawn first; a tenth of a second later its values.
  const settled = useDeferredValue(capture)
  const rows = useMemo(
    () =>
      analyseCapture(settled).map((row) => ({ ...row, error: postureValueError(settled, row, evidence) })),
    [settled, evidence],
  )
  const lines = useMemo(() => referenceLines(scene), [scene])
  const crop = useMemo(() => cropToPerson(pose), [pose])
  const backdrop = useMemo(
    () =>
      address ? (
        <image href={address} width={pose.width} height={pose.height} preserveAspectRatio="none" />
      ) : (
        <DrawnFigure pose={pose} />
      ),
    [address, pose],
  )
  return { rows, lines, crop, backdrop }
}
