import { seconds } from '../core/math/units'
import { fileProblem, isWholeJpeg } from './file-problem'
import { factNoter } from './frame-facts'
import { CameraError, type FrameSource, type FrameSourceEvents } from './frame-source'
import { MJPEG_RATE } from './jpeg-stream'
import { mediaContent } from './media-kind'

/**
 * How often a still is shown to the network. It first looks at the whole picture and then, closer,
 * at where it found the person: the second look is the exact one.
 */
const LOOKS = 2

/** Decodes a still picture, turned the way its camera was held. The caller closes it. Throws what `fileProblem` finds. */
export async function decodeStill(blob: Blob): Promise<ImageBitmap> {
  const { kind, name } = await mediaContent(blob)
  if (kind !== 'still') throw await fileProblem(blob, 'still')
  if (name === 'JPEG' && !(await isWholeJpeg(blob))) throw new CameraError('broken-media', undefined, name)
  return createImageBitmap(blob).catch(async (error: unknown) => {
    throw await fileProblem(blob, 'still', error)
  })
}

/** Opens a still picture as a source. Throws what `fileProblem` finds. */
export async function openStill(blob: Blob, name: string): Promise<FrameSource> {
  const picture = await decodeStill(blob)
  const { width, height } = picture
  const preview = document.createElement('canvas')
  preview.width = width
  preview.height = height
  preview.getContext('2d')?.drawImage(picture, 0, 0)
  let runs = 0

  async function run({ level, onFrame, onEnd }: FrameSourceEvents) {
    const mine = ++runs
    const note = factNoter('still', level)
    for (let look = 0; look < LOOKS; look++) {
      const image = await createImageBitmap(picture)
      if (mine !== runs) return image.close()
      const context = note(picture, seconds(look / MJPEG_RATE))
      await onFrame({ image, context, capturedAtNow: performance.now() })
    }
    if (mine === runs) onEnd?.()
  }

  return {
    kind: 'still',
    label: name,
    preview,
    width,
    height,
    mirrored: false,
    dropped: 0,
    run: (events) => {
      run(events).catch(reportError)
    },
    stop() {
      runs++
      picture.close()
    },
  }
}
