import { fileProblem } from './file-problem'
import { factNoter } from './frame-facts'
import { CameraError, type FrameSource, type FrameSourceEvents } from './frame-source'
import { mediaKind } from './media-kind'
import { openMjpeg } from './mjpeg-source'
import { OneInFlight } from './one-in-flight'
import { createVideo, firstPicture } from './open-video'
import { pictureOf } from './picture'
import { PlaybackPace } from './playback-pace'
import { onEachPicture } from './video-clock'

export { readVideoFrames } from './read-video'

/**
 * Opens a recording as a source that plays at its own pace, as a camera would, or slower on a machine
 * that cannot keep up. Pictures are timed by their place in the file. Throws what `fileProblem` finds.
 */
export async function openVideoFile(
  blob: Blob,
  name: string,
  kind: 'video-file' | 'sample' = 'video-file',
): Promise<FrameSource> {
  const content = await mediaKind(blob)
  if (content === 'mjpeg') return openMjpeg(blob, name, kind)
  if (content !== 'video') throw await fileProblem(blob, 'video')
  const url = URL.createObjectURL(blob)
  const video = createVideo()
  video.preload = 'auto'
  video.src = url
  try {
    await firstPicture(video, 'broken-media')
  } catch (error) {
    video.removeAttribute('src')
    URL.revokeObjectURL(url)
    throw await fileProblem(blob, 'video', error)
  }
  return playedSource(video, name, kind, () => URL.revokeObjectURL(url))
}

function playedSource(
  video: HTMLVideoElement,
  label: string,
  kind: 'video-file' | 'sample',
  release: () => void,
): FrameSource {
  let gate = new OneInFlight()
  let halt = () => {}
  let over = false

  function run({ level, onFrame, onEnd, onProblem }: FrameSourceEvents) {
    halt()
    if (over) return
    gate = new OneInFlight()
    const current = gate
    const note = factNoter(kind, level)
    const pace = new PlaybackPace()
    const listening = new AbortController()
    const { signal } = listening
    const fail = (error: unknown) => {
      halt()
      onProblem?.(new CameraError('broken-media', error))
    }
    const deliver: FrameSourceEvents['onFrame'] = async (frame) => {
      const taken = performance.now()
      await onFrame(frame)
      pace.dealtWith(performance.now() - taken)
      video.playbackRate = pace.rate
    }
    const stopPictures = onEachPicture(video, 'media', (time) => {
      current.offer(() => pictureOf(video, time, note), deliver, fail)
    })
    halt = () => {
      listening.abort()
      stopPictures()
      video.pause()
    }
    video.addEventListener('error', () => fail(video.error), { signal })
    video.addEventListener(
      'ended',
      async () => {
        await current.landed()
        if (!signal.aborted) onEnd?.()
      },
      { signal },
    )
    video.currentTime = 0
    video.playbackRate = pace.rate
    video.play().catch((error: unknown) => {
      if (!signal.aborted) fail(error)
    })
  }

  return {
    kind,
    label,
    preview: video,
    get width() {
      return video.videoWidth
    },
    get height() {
      return video.videoHeight
    },
    mirrored: false,
    get dropped() {
      return gate.dropped
    },
    run,
    stop() {
      if (over) return
      over = true
      halt()
      video.removeAttribute('src')
      video.load()
      release()
    },
  }
}
