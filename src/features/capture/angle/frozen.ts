import { decodeStill } from '../../../camera/still'
import type { CameraLevel } from '../../../core/body/frame-context'
import { pixels } from '../../../core/math/units'
import type { HandPicture } from '../../../core/posture/points/hand-picture'
import type { TrialSource } from '../../../core/trial/trial'

/** A picture that angles are read off, before anything of it is kept. */
export interface FrozenPicture
  extends Pick<HandPicture, 'id' | 'recordedAt' | 'source' | 'width' | 'height'> {
  readonly picture: Blob
  readonly level?: CameraLevel
}

/** Good enough to see a sticker on the skin, and a tenth of the size of a lossless one. */
const QUALITY = 0.92

const asJpeg = (canvas: HTMLCanvasElement) =>
  new Promise<Blob>((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be copied'))),
      'image/jpeg',
      QUALITY,
    )
  })

/**
 * Copies what an element shows. The copy is without whatever else a file holds: where and when a
 * photograph was taken does not go along.
 */
export async function freeze(
  shown: HTMLVideoElement | HTMLCanvasElement | ImageBitmap,
  size: { readonly width: number; readonly height: number },
  source: TrialSource,
  level?: CameraLevel,
): Promise<FrozenPicture> {
  const canvas = document.createElement('canvas')
  canvas.width = size.width
  canvas.height = size.height
  canvas.getContext('2d')?.drawImage(shown, 0, 0, size.width, size.height)
  return {
    id: crypto.randomUUID(),
    recordedAt: new Date().toISOString(),
    source,
    width: pixels(size.width),
    height: pixels(size.height),
    picture: await asJpeg(canvas),
    ...(level && { level }),
  }
}

/** Opens a picture. Throws a `CameraError` where it is none. */
export async function openPicture(picture: Blob, source: TrialSource): Promise<FrozenPicture> {
  const bitmap = await decodeStill(picture)
  try {
    return await freeze(bitmap, bitmap, source)
  } finally {
    bitmap.close()
  }
}
