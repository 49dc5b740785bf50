import type { Backend } from '../engine'
import { GraphicsPicture } from './graphics-picture'
import type { Picture } from './picture'
import { ProcessorPicture } from './processor-picture'

/** The fastest way for a backend: pixels stay on the side, graphics card or processor, that computes. */
export const createPicture = (backend: Backend): Picture =>
  backend === 'wasm' ? new ProcessorPicture() : new GraphicsPicture()
