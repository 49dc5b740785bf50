import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { CameraError, type FrameSource } from '../../camera/frame-source'
import { mediaKind } from '../../camera/media-kind'
import { describeProblem } from '../../camera/problems'
import { openWebcam } from '../../camera/webcam'
import { preferences } from '../../storage/preferences'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import styles from './AngleScreen.module.css'
import { type FrozenPicture, openPicture } from './frozen'

/** Where a picture to measure on comes from: a file, or the camera. */
export function PickPicture({
  onPicture,
  onVideo,
  onCamera,
}: {
  readonly onPicture: (picture: FrozenPicture) => void
  readonly onVideo: (file: File) => void
  readonly onCamera: (camera: FrameSource) => void
}) {
  const [error, setError] = useState<CameraError>()
  const attempt = async (open: () => Promise<void>) => {
    setError(undefined)
    try {
      await open()
    } catch (problem) {
      if (!(problem instanceof CameraError)) throw problem
      setError(problem)
    }
  }
  const openFile = (file: File) =>
    attempt(async () => {
      if ((await mediaKind(file)) === 'video') onVideo(file)
      else onPicture(await openPicture(file))
    })
  const openCamera = () => attempt(async () => onCamera(await openWebcam(preferences.getState().cameraId)))
  const problem = error && describeProblem(error.problem)

  return (
    <Card title="Choose a picture">
      <p className={styles.quiet}>
        A photograph, a frame of a video, or the camera. It is read on this device and sent nowhere.
      </p>
      {problem && (
        <Notice tone="error" title={problem.title}>
          <p>{problem.next}</p>
        </Notice>
      )}
      <div className={styles.actions}>
        <FileTrigger
          acceptedFileTypes={['image/*', 'video/*']}
          onSelect={(files) => {
            const file = files?.[0]
            if (file) void openFile(file)
          }}
        >
          <Button variant="primary">Open a picture or video</Button>
        </FileTrigger>
        <Button onPress={() => void openCamera()}>Use the camera</Button>
      </div>
    </Card>
  )
}
