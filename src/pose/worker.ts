import * as Comlink from 'comlink'
import { isLiteRtModel, REFINED_MODEL } from '../core/body/pose'
import { milliseconds, pixels } from '../core/math/units'
import { Breakable } from './breakable'
import type { DownloadProgress, Engine, EngineOptions } from './engine'
import { LightMeter } from './frame-light'
import { frameSize } from './frame-size'
import { PeopleWatch } from './people-watch'
import { asPoseError, PoseError, type PoseErrorReason } from './pose-error'
import type { Outcome, PoseWorker } from './worker-protocol'

/** The pose worker: one engine, one picture at a time. */
let engine: Engine | undefined
let watch: PeopleWatch | undefined
const calls = new Breakable()
const meter = new LightMeter()

/** Only the engine that is in use is fetched. */
async function createEngine(
  { model, ...options }: EngineOptions,
  onProgress: DownloadProgress,
  onLost: (error: PoseError) => void,
): Promise<Engine> {
  if (model === REFINED_MODEL) {
    const { createRefinedEngine } = await import('./refined/refined-engine')
    return createRefinedEngine({ ...options, model }, onProgress, onLost)
  }
  if (isLiteRtModel(model)) {
    const { createLiteRtEngine } = await import('./litert/litert-engine')
    return createLiteRtEngine({ ...options, model }, onProgress, onLost)
  }
  const { createPoseDetectionEngine } = await import('./pose-detection/pose-detection-engine')
  return createPoseDetectionEngine({ ...options, model }, onProgress, onLost)
}

async function outcome<T>(otherwise: PoseErrorReason, call: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await calls.run(call) }
  } catch (error) {
    const { reason, message } = asPoseError(error, otherwise)
    return { ok: false, reason, message }
  }
}

const worker: PoseWorker = {
  open: (options, onProgress) =>
    outcome('model-failed', async () => {
      engine = await createEngine(options, onProgress, (error) => calls.break(error))
      watch = new PeopleWatch(engine, options.countPeople)
      return engine.identity
    }),

  async estimate(image, capturedAt) {
    const start = performance.now()
    try {
      return await outcome('model-failed', async () => {
        if (!engine || !watch) throw new PoseError('misused', 'The engine has not been opened.')
        await watch.ready()
        const { width, height } = frameSize(image)
        const { person, modelTime, light = meter.read(image, capturedAt) } = await engine.find(image)
        const { people, peopleCount } = await watch.people(person !== undefined)
        // In a task of its own, so that this frame's answer leaves first.
        setTimeout(() => watch?.answered(capturedAt))
        return {
          pose: {
            time: capturedAt,
            width: pixels(width),
            height: pixels(height),
            people,
            ...(person ?? { imageLandmarks: {} }),
            ...(light && { light }),
          },
          modelTime: milliseconds(modelTime),
          workerTime: milliseconds(performance.now() - start),
          peopleCount,
        }
      })
    } finally {
      image.close()
    }
  },

  async reset() {
    await watch?.ready()
    engine?.reset()
    watch?.reset()
    meter.reset()
  },
}

Comlink.expose(worker)
