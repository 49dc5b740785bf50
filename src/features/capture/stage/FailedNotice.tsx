import { useEffect, useState } from 'react'
import { isOfFile } from '../../../camera/file-problem'
import { CameraError } from '../../../camera/frame-source'
import { type CameraChoice, listCameras } from '../../../camera/webcam'
import { preferences } from '../../../storage/preferences'
import { describeProblem } from '../../../text/camera-problem'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import styles from './FailedNotice.module.css'
import { describePoseProblem } from './pose-problems'
import type { SourceKind } from './source-kind'

/** The measurement could not start: what happened, what is safe, and every way on. */
export function FailedNotice({
  error,
  source,
  onAgain,
  onSample,
  recorded,
}: {
  readonly error: unknown
  readonly source: SourceKind
  readonly onAgain: () => void
  /** Shows the built-in recording instead; absent where that would take the place of what was measured. */
  readonly onSample?: (() => void) | undefined
  /** What was recorded before and is safe, where anything was. */
  readonly recorded?: string | undefined
}) {
  const camera = error instanceof CameraError ? error : undefined
  const { title, safe, next } = camera
    ? describeProblem(camera.problem, camera.detail)
    : describePoseProblem(error)
  return (
    <Notice
      tone="error"
      title={title}
      actions={
        <>
          {!isOfFile(camera?.problem) && (
            <Button variant="primary" onPress={onAgain}>
              Try again
            </Button>
          )}
          {source === 'webcam' && camera && <OtherCameras onPick={onAgain} />}
          {source !== 'sample' && camera && onSample && (
            <Button onPress={onSample}>Use the sample recording</Button>
          )}
        </>
      }
    >
      <p>{recorded ?? safe}</p>
      <p>{next}</p>
      {!camera && error instanceof Error && (
        <p className={styles.detail}>What the browser says: {error.message}</p>
      )}
    </Notice>
  )
}

/** The cameras of this device, where there are others to choose. */
function OtherCameras({ onPick }: { readonly onPick: () => void }) {
  const [cameras, setCameras] = useState<readonly CameraChoice[]>([])
  useEffect(() => {
    let wanted = true
    listCameras().then(
      (found) => wanted && setCameras(found),
      () => {
        // A device that cannot even list its cameras has none to offer; the other ways on stay.
      },
    )
    return () => {
      wanted = false
    }
  }, [])
  const chosen = preferences.getState().cameraId
  return cameras
    .filter(({ id }) => id !== '' && id !== chosen)
    .map(({ id, label }) => (
      <Button
        key={id}
        onPress={() => {
          preferences.setState({ cameraId: id })
          onPick()
        }}
      >
        Use {label}
      </Button>
    ))
}
