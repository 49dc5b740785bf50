import type { FrameSource } from '../../../src/camera/frame-source'
import { openWebcam } from '../../../src/camera/webcam'
import { movementById } from '../../../src/core/movements/catalogue'
import { createEstimator } from '../../../src/pose/engines'
import type { PoseEstimator } from '../../../src/pose/estimator'
import { startMeasurement } from '../../../src/recording/measurement'
import type { ChainOptions } from './contract'

/** The camera and the network of a long run: open from `openChain` to `closeChain`. */
let chain: { readonly source: FrameSource; readonly estimator: PoseEstimator } | undefined

export async function openChain({ model, backend }: ChainOptions) {
  chain = { source: await openWebcam(), estimator: await createEstimator({ model, backend }) }
  document.querySelector('#stage')?.append(chain.source.preview)
}

/** One trial of so many seconds, from its neutral to its repetitions; forgotten at its end. Gives its frames. */
export async function measureFor(seconds: number): Promise<number> {
  if (!chain) throw new Error('the chain has not been opened')
  let frames = 0
  const measurement = startMeasurement(chain, {
    movement: movementById('shoulder-abduction'),
    side: 'right',
    // The recording repeats itself: the trial is not to end while it is being timed.
    wantedRepetitions: Number.POSITIVE_INFINITY,
    onFrame: () => frames++,
  })
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  const { interruption } = measurement.state.getState()
  measurement.cancel()
  // The camera keeps hold of whom it gave its last picture to, and so of the trial, as large as it was
  // long: until somebody else takes the pictures.
  chain.source.run({ onFrame: async ({ image }) => image.close() })
  if (interruption) throw new Error(`The measurement was interrupted: ${JSON.stringify(interruption)}`)
  return frames
}

export async function closeChain() {
  chain?.source.stop()
  await chain?.estimator.dispose()
  chain = undefined
}

/** Part of the web platform that TypeScript does not know: https://wicg.github.io/performance-measure-memory */
interface MemoryMeasuring {
  measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }>
}

/** Bytes of the objects of the page and its workers; what their networks live in is not among them. */
export async function memory(): Promise<number> {
  const measuring = performance as unknown as MemoryMeasuring
  return (await measuring.measureUserAgentSpecificMemory()).bytes
}
