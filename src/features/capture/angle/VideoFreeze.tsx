import { useRef, useState } from 'react'
import { fileProblem } from '../../../camera/file-problem'
import type { CameraError } from '../../../camera/frame-source'
import { onEachPicture } from '../../../camera/video-clock'
import { describeProblem } from '../../../text/camera-problem'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { useObjectUrl } from '../../posture-sheet/use-object-url'
import styles from './AngleScreen.module.css'
import { type FrozenPicture, freeze } from './frozen'

/** Within this long after a frame was found it is on the screen, also on a busy device, milliseconds. */
const SHOWN_WITHIN = 500
/** The frame that was sought begins no longer before the place that was asked for, seconds: 20 frames a second. */
const ONE_FRAME = 0.05
/** A frame's own time may be told a little late, seconds. */
const ROUNDING = 0.001

/**
 * Goes to a place of a paused video, and waits until its frame is shown. `seeked` alone is too early: on a
 * busy device the frame before is still drawn, and told of. Of a video with fewer frames a second the
 * longest time is waited.
 */
async function showFrameAt(video: HTMLVideoElement, time: number): Promise<void> {
  const found = new Promise((settled) => video.addEventListener('seeked', settled, { once: true }))
  video.currentTime = time
  await found
  let end = () => {}
  await Promise.race([
    new Promise<void>((shown) => {
      end = onEachPicture(video, 'media', ({ capturedAt }) => {
        if (capturedAt < time + ROUNDING && capturedAt > time - ONE_FRAME) shown()
      })
    }),
    new Promise<void>((late) => setTimeout(late, SHOWN_WITHIN)),
  ])
  end()
}

/** A video with the browser's own controls, until the frame that it is paused at is taken. */
export function VideoFreeze({
  file,
  onFreeze,
  onCancel,
}: {
  readonly file: File
  readonly onFreeze: (picture: FrozenPicture) => void
  readonly onCancel: () => void
}) {
  const address = useObjectUrl(file)
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<'loading' | 'ready'>('loading')
  const [error, setError] = useState<CameraError>()
  const take = async () => {
    const { current } = video
    if (!current) return
    // One that plays moves on before it is paused: back to the frame that was asked for.
    const { currentTime, paused, seeking } = current
    current.pause()
    if (!paused || seeking) await showFrameAt(current, currentTime)
    if (!current.isConnected) return
    const size = { width: current.videoWidth, height: current.videoHeight }
    onFreeze(await freeze(current, size, { kind: 'video-file', label: file.name }))
  }
  const problem = error && describeProblem(error.problem, error.detail)
  const fail = (cause?: unknown) => void fileProblem(file, 'video', cause).then(setError)
  return (
    <section className={styles.live} aria-label="Video">
      {problem && (
        <Notice tone="error" title={problem.title}>
          <p>{problem.next}</p>
        </Notice>
      )}
      <video
        ref={video}
        className={styles.video}
        src={address}
        controls
        muted
        playsInline
        preload="auto"
        // Of a codec that it does not know a player may still play the sound.
        onLoadedData={({ currentTarget }) => (currentTarget.videoWidth > 0 ? setState('ready') : fail())}
        onError={() => address && fail(video.current?.error)}
      />
      <div className={styles.actions}>
        <Button variant="primary" isDisabled={state !== 'ready'} onPress={() => void take()}>
          Use this frame
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </section>
  )
}
