import { seconds } from '../core/math/units'
import { factNoter } from './frame-facts'
import { CameraError, type FrameSource, type FrameSourceEvents } from './frame-source'
import { decodeJpeg, MJPEG_RATE, splitJpegs } from './jpeg-stream'
import { OneInFlight } from './one-in-flight'
import { WIDEST_SPACING } from './playback-pace'

/** Plays a raw MJPEG recording, which no video element can, at its own pace on a canvas. */
export async function openMjpeg(
  blob: Blob,
  label: string,
  kind: 'video-file' | 'sample',
): Promise<FrameSource> {
  const pictures = [...splitJpegs(new Uint8Array(await blob.arrayBuffer()))]
  const preview = document.createElement('canvas')
  const context = preview.getContext('2d')
  const [first] = pictures
  if (!first || !context) throw new CameraError('broken-media', undefined, 'MJPEG')
  const show = (image: ImageBitmap) => {
    if (preview.width !== image.width) preview.width = image.width
    if (preview.height !== image.height) preview.height = image.height
    context.drawImage(image, 0, 0)
  }
  const opening = await decodeJpeg(first).catch((error: unknown) => {
    throw new CameraError('broken-media', error, 'MJPEG')
  })
  show(opening)
  opening.close()

  let gate = new OneInFlight()
  let halt = () => {}

  function run({ level, onFrame, onEnd, onProblem }: FrameSourceEvents) {
    halt()
    gate = new OneInFlight()
    const current = gate
    const note = factNoter(kind, level)
    let next = 0
    let handle = 0
    /** Where the recording stands, seconds, and when that was so. */
    let position = 0
    let movedAt = performance.now()
    /** Place of the picture in flight: the recording waits for it rather than run away. */
    let inFlight = Number.POSITIVE_INFINITY
    const fail = (error: unknown) => {
      halt()
      onProblem?.(new CameraError('broken-media', error, 'MJPEG'))
    }
    const tick = (now: number) => {
      const moved = Math.max(0, now - movedAt) / 1000
      position = Math.max(position, Math.min(position + moved, inFlight + WIDEST_SPACING))
      movedAt = now
      const due = Math.floor(position * MJPEG_RATE)
      // Pictures that are due but have been overtaken are offered as well, and counted as dropped.
      for (; next <= due && next < pictures.length; next++) offer(next)
      if (next < pictures.length) handle = requestAnimationFrame(tick)
      else current.landed().then(() => current === gate && onEnd?.())
    }
    const offer = (index: number) => {
      const bytes = pictures[index]
      if (!bytes) return
      const take = async () => {
        inFlight = index / MJPEG_RATE
        const image = await decodeJpeg(bytes)
        show(image)
        return { image, context: note(image, seconds(index / MJPEG_RATE)), capturedAtNow: performance.now() }
      }
      const deliver: FrameSourceEvents['onFrame'] = async (frame) => {
        await onFrame(frame)
        inFlight = Number.POSITIVE_INFINITY
      }
      current.offer(take, deliver, fail)
    }
    handle = requestAnimationFrame(tick)
    halt = () => {
      cancelAnimationFrame(handle)
      next = pictures.length
    }
  }

  return {
    kind,
    label,
    preview,
    get width() {
      return preview.width
    },
    get height() {
      return preview.height
    },
    mirrored: false,
    get dropped() {
      return gate.dropped
    },
    run,
    stop() {
      halt()
      gate = new OneInFlight()
    },
  }
}
