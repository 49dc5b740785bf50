import { seconds } from '../core/math/units'
import type { CaptureTime } from './picture'

/** Which clock a video's pictures are timed by: the moment of capture, or the place in the file. */
export type ClockKind = 'capture' | 'media'

/**
 * Calls back for every new picture that a video element shows, with when it was captured. Returns a
 * function that ends it.
 *
 * `requestVideoFrameCallback` knows the capture time; where a browser lacks it, or a camera gives no
 * time, the moment at which the picture was shown stands in for it.
 */
export function onEachPicture(
  video: HTMLVideoElement,
  clock: ClockKind,
  onPicture: (time: CaptureTime) => void,
): () => void {
  return 'requestVideoFrameCallback' in video
    ? byVideoFrame(video, clock, onPicture)
    : byAnimationFrame(video, clock, onPicture)
}

function byVideoFrame(video: HTMLVideoElement, clock: ClockKind, onPicture: (time: CaptureTime) => void) {
  const next = () =>
    video.requestVideoFrameCallback((now, { captureTime, mediaTime }) => {
      handle = next()
      const capturedAtNow = captureTime ?? now
      onPicture({ capturedAt: seconds(clock === 'media' ? mediaTime : capturedAtNow / 1000), capturedAtNow })
    })
  let handle = next()
  return () => video.cancelVideoFrameCallback(handle)
}

function byAnimationFrame(video: HTMLVideoElement, clock: ClockKind, onPicture: (time: CaptureTime) => void) {
  let shown = -1
  const next = () =>
    requestAnimationFrame((now) => {
      handle = next()
      // The same picture is on screen for several animation frames.
      if (video.currentTime === shown || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return
      shown = video.currentTime
      onPicture({ capturedAt: seconds(clock === 'media' ? shown : now / 1000), capturedAtNow: now })
    })
  let handle = next()
  return () => cancelAnimationFrame(handle)
}
