import { sizeOf } from '../core/body/frame-context'
import type { PictureCopy } from './copy-picture'

/** At this quality a point can be placed as exactly as in the camera's own picture; 720p takes some 150 kB. */
const QUALITY = 0.9

/** A kept picture as a JPEG, as the camera saw it and never mirrored. */
export async function asJpeg(kept: PictureCopy): Promise<Blob> {
  const image = await kept.open()
  try {
    const { width, height } = sizeOf(image)
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d', { alpha: false })
    if (!context) throw new Error('this browser has no 2D canvas')
    context.drawImage(image, 0, 0, width, height)
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
  } finally {
    image.close()
  }
}
