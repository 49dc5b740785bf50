import { seconds } from '../core/math/units'
import { fileProblem } from './file-problem'
import { factNoter } from './frame-facts'
import { CameraError, type CapturedFrame } from './frame-source'
import { decodeJpeg, MJPEG_RATE, splitJpegs } from './jpeg-stream'
import { mediaKind } from './media-kind'

/**
 * Every frame of a recording, in order, with its exact time in the file, as fast as the receiver
 * takes them; for headless use. The receiver closes each image. Throws what `fileProblem` finds.
 *
 * @param mjpegRate pictures a second of a raw MJPEG recording, which carries no times itself.
 */
export async function* readVideoFrames(
  blob: Blob,
  mjpegRate = MJPEG_RATE,
): AsyncGenerator<CapturedFrame, void, void> {
  const kind = await mediaKind(blob)
  if (kind !== 'mjpeg' && kind !== 'video') throw await fileProblem(blob, 'video')
  try {
    yield* kind === 'mjpeg' ? readMjpeg(blob, mjpegRate) : readContainer(blob)
  } catch (error) {
    throw error instanceof CameraError ? error : await fileProblem(blob, 'video', error)
  }
}

const note = factNoter('video-file', undefined)

async function* readMjpeg(blob: Blob, rate: number): AsyncGenerator<CapturedFrame, void, void> {
  let index = 0
  for (const bytes of splitJpegs(new Uint8Array(await blob.arrayBuffer()))) {
    const image = await decodeJpeg(bytes)
    const context = note(image, seconds(index++ / rate))
    yield { image, context, capturedAtNow: performance.now() }
  }
}

async function* readContainer(blob: Blob): AsyncGenerator<CapturedFrame, void, void> {
  const { ALL_FORMATS, BlobSource, Input, VideoSampleSink } = await import('mediabunny')
  const input = new Input({ source: new BlobSource(blob), formats: ALL_FORMATS })
  try {
    const track = await input.getPrimaryVideoTrack()
    if (!track || !(await track.canDecode())) throw await fileProblem(blob, 'video')
    for await (const sample of new VideoSampleSink(track).samples()) {
      const upright = sample.rotation === 0 && !sample.flip
      const image = upright ? sample.toVideoFrame() : turned(sample)
      const context = note(image, seconds(sample.timestamp))
      sample.close()
      yield { image, context, capturedAtNow: performance.now() }
    }
  } finally {
    input.dispose()
  }
}

/** A recording of a phone that was held upright says how to turn its pictures. */
function turned(sample: import('mediabunny').VideoSample): ImageBitmap {
  const canvas = new OffscreenCanvas(sample.displayWidth, sample.displayHeight)
  const context = canvas.getContext('2d')
  if (!context) throw new CameraError('not-supported')
  sample.draw(context, 0, 0)
  return canvas.transferToImageBitmap()
}
