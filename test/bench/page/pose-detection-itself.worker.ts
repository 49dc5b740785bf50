import type { PoseDetector } from '@tensorflow-models/pose-detection'
import * as Comlink from 'comlink'
import { createModel } from '../../../src/pose/pose-detection/detectors'
import { startBackend } from '../../../src/pose/pose-detection/tfjs-backend'

let detector: PoseDetector | undefined

/** pose-detection as it comes: it is handed the picture and reads the pixels in its own way. */
const worker = {
  async open() {
    await startBackend('wasm', () => {})
    detector = await createModel('movenet-lightning', () => {})
  },
  /** Milliseconds for one picture; that it has to be a bitmap first is not counted. Closes `image`. */
  async time(image: ImageBitmap | VideoFrame): Promise<number> {
    const bitmap = image instanceof ImageBitmap ? image : await createImageBitmap(image)
    const start = performance.now()
    await detector?.estimatePoses(bitmap)
    const time = performance.now() - start
    image.close()
    bitmap.close()
    return time
  },
}

export type PoseDetectionItself = typeof worker

Comlink.expose(worker)
