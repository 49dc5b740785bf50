import * as Comlink from 'comlink'
import type { CapturedFrame } from '../../../src/camera/frame-source'
import { openWebcam } from '../../../src/camera/webcam'
import { createEstimator } from '../../../src/pose/engines'
import type { BareNetworkWorker } from './bare-network.worker'
import type { EngineTimes } from './contract'

/** Rounds that are not counted: the networks settle and the person is found. */
const WARM_UP = 5

type Subject = keyof EngineTimes

/**
 * Times the engines on the camera's own frames in turn, one frame each, so that whatever else the
 * machine does meets all of them alike. Each is in a worker of its own; only one works at a time.
 */
export async function compareEngines(rounds: number): Promise<EngineTimes> {
  const wasm = { backend: 'wasm', countPeople: 'never' } as const
  const estimators = {
    poseDetection: await createEstimator({ ...wasm, model: 'blazepose-full' }),
    liteRt: await createEstimator({ ...wasm, model: 'litert-blazepose-full' }),
    liteRtWithFace: await createEstimator({ ...wasm, model: 'litert-blazepose-full', face: true }),
  }
  const thread = new Worker(new URL('./bare-network.worker.ts', import.meta.url), { type: 'module' })
  const bare = Comlink.wrap<BareNetworkWorker>(thread)
  await bare.open()

  const times: Record<Subject, number[]> = {
    poseDetection: [],
    liteRt: [],
    liteRtWithFace: [],
    usedNetwork: [],
    shippedNetwork: [],
  }
  const take: Record<Subject, (frame: CapturedFrame) => Promise<number>> = {
    poseDetection: async (frame) =>
      (await estimators.poseDetection.estimate(frame.image, frame.capturedAt)).workerTime,
    liteRt: async (frame) => (await estimators.liteRt.estimate(frame.image, frame.capturedAt)).workerTime,
    liteRtWithFace: async (frame) =>
      (await estimators.liteRtWithFace.estimate(frame.image, frame.capturedAt)).workerTime,
    usedNetwork: async (frame) => {
      frame.image.close()
      return bare.time('used')
    },
    shippedNetwork: async (frame) => {
      frame.image.close()
      return bare.time('shipped')
    },
  }
  const subjects: readonly Subject[] = [
    'usedNetwork',
    'liteRtWithFace',
    'shippedNetwork',
    'liteRt',
    'poseDetection',
  ]
  const source = await openWebcam()
  let turn = 0
  await new Promise<void>((done, failed) => {
    source.run({
      async onFrame(frame) {
        const subject = subjects[turn % subjects.length]
        const round = Math.floor(turn / subjects.length)
        turn++
        if (!subject || round >= WARM_UP + rounds) {
          frame.image.close()
          done()
          return
        }
        const time = await take[subject](frame)
        if (round >= WARM_UP) times[subject].push(time)
      },
      onProblem: failed,
    })
  })
  source.stop()
  thread.terminate()
  await Promise.all(Object.values(estimators).map((estimator) => estimator.dispose()))
  return times
}
