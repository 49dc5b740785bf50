import { sizeOf } from '../core/body/frame-context'
import { isTurned } from '../pose/frame-pixels'

/** A picture that is kept in memory for a second look. It must be closed. */
export interface PictureCopy {
  /** Memory that it takes. */
  readonly bytes: number
  /** The picture, to be handed to an estimator; whoever asks owns it. */
  open(): Promise<ImageBitmap | VideoFrame>
  close(): void
}

/** Longest side of a picture that cannot be kept byte by byte, pixels: networks look at 256 of a person. */
const LONGEST_SIDE = 960
/** A frame of more bytes than this is kept smaller: 1080p in a camera's own format has 3.1 million. */
const LARGEST = 4_000_000
const BYTES_PER_PIXEL = 4

/** The frame's own bytes in the format that the camera gave them, with half of the colour at most. */
async function copyBytes(frame: VideoFrame): Promise<PictureCopy | undefined> {
  const { format, visibleRect, colorSpace } = frame
  if (!format || !visibleRect || isTurned(frame) || frame.allocationSize() > LARGEST) return undefined
  let bytes: Uint8Array<ArrayBuffer> | undefined = new Uint8Array(frame.allocationSize())
  const layout = await frame.copyTo(bytes)
  const { displayWidth, displayHeight } = frame
  return {
    bytes: bytes.byteLength,
    async open() {
      if (!bytes) throw new Error('the picture has been closed')
      const size = { codedWidth: visibleRect.width, codedHeight: visibleRect.height }
      return new VideoFrame(bytes, {
        ...{ format, layout, ...size, displayWidth, displayHeight, timestamp: 0 },
        colorSpace: colorSpace.toJSON(),
      })
    },
    close() {
      bytes = undefined
    },
  }
}

async function copySmaller(image: ImageBitmap | VideoFrame): Promise<PictureCopy> {
  const { width, height } = sizeOf(image)
  const share = Math.min(1, LONGEST_SIDE / Math.max(width, height))
  const bitmap = await createImageBitmap(image, {
    resizeWidth: Math.round(width * share),
    resizeHeight: Math.round(height * share),
    resizeQuality: 'medium',
  })
  return {
    bytes: bitmap.width * bitmap.height * BYTES_PER_PIXEL,
    open: () => createImageBitmap(bitmap),
    close: () => bitmap.close(),
  }
}

/**
 * Copies a picture that is about to be handed over. The caller keeps `image` and may transfer it as
 * soon as this returns. A camera's frame is copied byte by byte: that takes about a millisecond, where
 * drawing it takes 40 on a machine without a graphics card, and gives its buffer back to the camera,
 * which has few. Where that is not possible a smaller bitmap is kept.
 */
export async function copyPicture(image: ImageBitmap | VideoFrame): Promise<PictureCopy> {
  // Without VideoFrame there are only bitmaps, which are copied before the first wait.
  if (typeof VideoFrame === 'undefined') return copySmaller(image)
  const frame = image instanceof VideoFrame ? image.clone() : new VideoFrame(image, { timestamp: 0 })
  try {
    const copy = await copyBytes(frame).catch(() => undefined)
    return copy ?? (await copySmaller(frame))
  } finally {
    frame.close()
  }
}
