import { factNoter } from '../../../src/camera/frame-facts'
import type { FrameSource, FrameSourceEvents } from '../../../src/camera/frame-source'
import { decodeJpeg } from '../../../src/camera/jpeg-stream'
import { seconds } from '../../../src/core/math/units'

export type Jpeg = Uint8Array<ArrayBuffer>

/**
 * A recording whose pictures come as soon as the one before has been answered: ten seconds of it are
 * then as long as a network, or who answers for it, needs for its pictures. What plays in real time is
 * tested with the sources themselves.
 *
 * @param rate pictures a second of the recording.
 */
export function asFastAsAnswered(pictures: Iterable<Jpeg>, rate: number, label: string): FrameSource {
  const preview = document.createElement('canvas')
  let over = false
  async function play({ level, onFrame, onEnd }: FrameSourceEvents) {
    const note = factNoter('video-file', level)
    let index = 0
    for (const picture of pictures) {
      const image = await decodeJpeg(picture)
      if (over) return image.close()
      const context = note(image, seconds(index++ / rate))
      await onFrame({ image, context, capturedAtNow: performance.now() })
    }
    onEnd?.()
  }
  return {
    ...{ kind: 'video-file', label, preview, width: 640, height: 480 },
    ...{ mirrored: false, dropped: 0 },
    run: (events) => void play(events).catch(reportError),
    stop() {
      over = true
    },
  }
}
