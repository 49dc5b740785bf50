import type { FrameSource } from '../../../camera/frame-source'
import type { Pose } from '../../../core/body/pose'
import { findUpright, type NoUpright, type Upright } from '../../../core/quality/wall-line/upright'
import { lumaOf } from '../../../pose/frame-light'

/** The longer side of the picture that is looked at, pixels: edges are found to a part of one. */
const LOOKED_AT = 640

/** Upright lines, and the size of the picture that they were found in: another than the source's. */
export interface FoundUpright extends Upright {
  readonly width: number
  readonly height: number
}

/** Looks once for upright lines of the room in what a source shows. */
export function lookForUpright(
  { preview, width, height }: FrameSource,
  pose: Pose | undefined,
): FoundUpright | { readonly missing: NoUpright } {
  const scale = Math.min(1, LOOKED_AT / Math.max(width, height))
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const context = new OffscreenCanvas(size.width, size.height).getContext('2d', { alpha: false })
  if (!context) throw new Error('this browser has no 2D canvas')
  context.imageSmoothingQuality = 'high'
  context.drawImage(preview, 0, 0, size.width, size.height)
  const { data } = context.getImageData(0, 0, size.width, size.height)
  const found = findUpright({ ...size, luma: Float32Array.from(new Uint32Array(data.buffer), lumaOf) }, pose)
  return 'missing' in found ? found : { ...found, ...size }
}
