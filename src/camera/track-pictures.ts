import { seconds } from '../core/math/units'
import { CaptureClock } from './capture-clock'
import type { NoteFacts } from './frame-facts'
import type { CapturedFrame } from './frame-source'

/** Chromium's and Safari's way to a track's own frames; not in TypeScript's DOM types yet. */
interface TrackProcessor {
  readonly readable: ReadableStream<VideoFrame>
}
type TrackProcessorConstructor = new (init: {
  track: MediaStreamTrack
  maxBufferSize: number
}) => TrackProcessor

declare global {
  interface Window {
    readonly MediaStreamTrackProcessor?: TrackProcessorConstructor
  }
}

/** Whether this browser's page can read a track's frames without waiting for the screen. */
export const readsTracks = () => window.MediaStreamTrackProcessor !== undefined

/** A frame that was asked for has come by then, milliseconds, unless the camera gives none any more. */
const LAST_FRAME = 500

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Asked for only where the picture is wanted; a picture that is not taken is closed. */
export type TakePicture = () => CapturedFrame

/**
 * Calls back for every frame of a camera's track as soon as the browser has it. The video element's
 * own callback comes with the next repaint of the screen, which is up to 17 ms later; here it only
 * tells when frames were captured.
 *
 * @param video plays the same track.
 * @returns a function that ends it; the track goes on.
 */
export function onEachTrackPicture(
  track: MediaStreamTrack,
  video: HTMLVideoElement,
  note: NoteFacts,
  onPicture: (take: TakePicture) => void,
): () => void {
  const Processor = window.MediaStreamTrackProcessor
  if (!Processor) throw new Error('This browser does not read tracks.')
  const clock = new CaptureClock()
  let over = false
  const learn = () =>
    video.requestVideoFrameCallback((_, { captureTime }) => {
      handle = learn()
      if (captureTime !== undefined) clock.learn(captureTime)
    })
  let handle = learn()
  // A clone, because a track that a processor reads from ends with it.
  const own = track.clone()
  const reader = new Processor({ track: own, maxBufferSize: 1 }).readable.getReader()

  async function read() {
    while (!over) {
      const { value: image, done } = await reader.read()
      if (done) return
      if (over) return image.close()
      const capturedAtNow = clock.capturedAt(image.timestamp / 1000, performance.now())
      let taken = false
      onPicture(() => {
        taken = true
        return { image, context: note(image, seconds(capturedAtNow / 1000)), capturedAtNow }
      })
      if (!taken) image.close()
    }
  }
  // A stream that breaks is a track that ended: whoever watches the track says why.
  const reading = read().catch(() => {})

  return () => {
    over = true
    video.cancelVideoFrameCallback(handle)
    // Stopped while the browser hands over a frame that was asked for, Chromium loses it and never closes it.
    void Promise.race([reading, wait(LAST_FRAME)]).then(() => {
      void reader.cancel().catch(() => {})
      own.stop()
    })
  }
}
