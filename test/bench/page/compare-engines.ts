import * as Comlink from 'comlink'
import type { CapturedFrame } from '../../../src/camera/frame-source'
import { createEstimator } from '../../../src/pose/engines'
import type { PoseEstimator } from '../../../src/pose/estimator'
import type { BareNetworkWorker } from './bare-network.worker'
import type { EngineTimes } from './contract'
import type { PoseDetectionItself } from './pose-detection-itself.worker'
import { takeTurns } from './take-turns'

/** Times the engines, each in a worker of its own, beside what each has to do at least. */
export async function compareEngines(rounds: number): Promise<EngineTimes> {
  const wasm = { backend: 'wasm', countPeople: 'never' } as const
  const poseDetection = await createEstimator({ ...wasm, model: 'movenet-lightning' })
  const liteRt = await createEstimator({ ...wasm, model: 'litert-blazepose-full' })
  const liteRtWithFace = await createEstimator({ ...wasm, model: 'litert-blazepose-full', face: true })
  const threads = [
    new Worker(new URL('./bare-network.worker.ts', import.meta.url), { type: 'module' }),
    new Worker(new URL('./pose-detection-itself.worker.ts', import.meta.url), { type: 'module' }),
  ] as const
  const bare = Comlink.wrap<BareNetworkWorker>(threads[0])
  const itself = Comlink.wrap<PoseDetectionItself>(threads[1])
  await Promise.all([bare.open(), itself.open()])

  const timed = (estimator: PoseEstimator) => async (frame: CapturedFrame) =>
    (await estimator.estimate(frame.image, frame.context)).workerTime
  const alone = (which: 'shipped' | 'used') => async (frame: CapturedFrame) => {
    frame.image.close()
    return bare.time(which)
  }
  const times = await takeTurns(
    {
      poseDetection: timed(poseDetection),
      liteRt: timed(liteRt),
      liteRtWithFace: timed(liteRtWithFace),
      usedNetwork: alone('used'),
      shippedNetwork: alone('shipped'),
      poseDetectionItself: ({ image }) => itself.time(Comlink.transfer(image, [image])),
    },
    ['usedNetwork', 'liteRtWithFace', 'shippedNetwork', 'liteRt', 'poseDetection', 'poseDetectionItself'],
    rounds,
  )
  for (const thread of threads) thread.terminate()
  await Promise.all([poseDetection, liteRt, liteRtWithFace].map((estimator) => estimator.dispose()))
  return times
}
