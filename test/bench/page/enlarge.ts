import { readVideoFrames } from '../../../src/camera/video-file'

const WIDTH = 1280
const HEIGHT = 720

function asBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^.*,/, '')))
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsDataURL(blob)
  })
}

/**
 * The pictures of a recording at 1280 × 720: the whole picture at full height in the middle, its
 * outermost columns drawn out to the sides, so that the person is as large as a webcam would show them.
 */
export async function enlarge(url: string, keep: (base64: string) => Promise<void>) {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no canvas')
  const recording = await (await fetch(url)).blob()
  for await (const { image, context: frame } of readVideoFrames(recording)) {
    const { width, height } = frame
    const wide = (width * HEIGHT) / height
    const left = (WIDTH - wide) / 2
    context.drawImage(image, 0, 0, 1, height, 0, 0, left + 1, HEIGHT)
    context.drawImage(image, width - 1, 0, 1, height, WIDTH - left - 1, 0, left + 1, HEIGHT)
    context.drawImage(image, left, 0, wide, HEIGHT)
    image.close()
    await keep(await asBase64(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })))
  }
}
