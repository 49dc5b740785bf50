import type { Tensor3D } from '@tensorflow/tfjs-core'
import type { Light } from '../../core/body/frame-context'

/** A picture in tfjs: height × width × RGB, 0 to 255. Whoever reads it disposes of the tensor. */
interface ReadPicture {
  readonly tensor: Tensor3D
  /** How many of the frame's pixels one pixel of the tensor stands for, along each side. */
  readonly scale: number
  /** Where the pixels came through the processor's memory. */
  readonly light?: Light
}

/** How frames get into tfjs. `image` stays open. */
export interface Picture {
  read(image: ImageBitmap | VideoFrame): Promise<ReadPicture>
}
