import type { Seconds } from '../core/math/units'
import type { NoteFacts } from './frame-facts'
import type { CapturedFrame } from './frame-source'

/** When a picture was captured: on its source's clock, and on the page's. */
export interface CaptureTime extends Pick<CapturedFrame, 'capturedAtNow'> {
  readonly capturedAt: Seconds
}

/** Takes what a video element shows, without copying pixels where the browser has `VideoFrame`. */
export function pictureOf(
  video: HTMLVideoElement,
  { capturedAt, capturedAtNow }: CaptureTime,
  note: NoteFacts,
): CapturedFrame | Promise<CapturedFrame> {
  if (typeof VideoFrame === 'undefined') {
    const context = note({ width: video.videoWidth, height: video.videoHeight }, capturedAt)
    return createImageBitmap(video).then((image) => ({ image, context, capturedAtNow }))
  }
  const image = new VideoFrame(video, { timestamp: Math.round(capturedAt * 1e6) })
  return { image, context: note(image, capturedAt), capturedAtNow }
}
