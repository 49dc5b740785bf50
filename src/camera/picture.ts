import type { CapturedFrame } from './frame-source'

/** When a picture was captured: on its source's clock, and on the page's. */
export type CaptureTime = Pick<CapturedFrame, 'capturedAt' | 'capturedAtNow'>

/** Takes what a video element shows, without copying pixels where the browser has `VideoFrame`. */
export function pictureOf(
  video: HTMLVideoElement,
  time: CaptureTime,
): CapturedFrame | Promise<CapturedFrame> {
  const { videoWidth: width, videoHeight: height } = video
  if (typeof VideoFrame === 'undefined') {
    return createImageBitmap(video).then((image) => ({ image, width, height, ...time }))
  }
  const image = new VideoFrame(video, { timestamp: Math.round(time.capturedAt * 1e6) })
  return { image, width: image.displayWidth, height: image.displayHeight, ...time }
}
