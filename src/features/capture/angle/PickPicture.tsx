import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { fileProblem } from '../../../camera/file-problem'
import { CameraError, type FrameSource } from '../../../camera/frame-source'
import { type MediaKind, mediaKind } from '../../../camera/media-kind'
import { openWebcam } from '../../../camera/webcam'
import { preferences } from '../../../storage/preferences'
import { describeProblem } from '../../../text/camera-problem'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Notice } from '../../../ui/Notice'
import styles from './AngleScreen.module.css'
import { type FrozenPicture, openPicture } from './frozen'

/** Recordings that a browser plays, and raw MJPEG, which none does. */
export type VideoKind = Extract<MediaKind, 'mjpeg' | 'video'>

/** Where a picture to measure on comes from: a file, or the camera. */
export function PickPicture({
  onPicture,
  onVideo,
  onCamera,
}: {
  readonly onPicture: (picture: FrozenPicture) => void
  readonly onVideo: (file: File, kind: VideoKind) => void
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
      const kind = await mediaKind(file)
      if (kind === 'video' || kind === 'mjpeg') onVideo(file, kind)
      else if (kind !== 'still') throw await fileProblem(file, 'either')
      else onPicture(await openPicture(file, { kind: 'still', label: file.name }))
    })
  const openCamera = () => attempt(async () => onCamera(await openWebcam(preferences.getState().cameraId)))
  const problem = error && describeProblem(error.problem, error.detail)

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
          acceptedFileTypes={['image/*', 'video/*', '.mjpeg']}
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
