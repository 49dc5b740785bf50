import * as Comlink from 'comlink'
import { enlarged } from '../core/body/enlarged'
import { sizeOf } from '../core/body/frame-context'
import { milliseconds } from '../core/math/units'
import { BackgroundWatch } from './background-watch'
import { Breakable } from './breakable'
import { createEngine } from './create-engine'
import type { Engine } from './engine'
import { LightMeter } from './frame-light'
import { PeopleWatch } from './people-watch'
import { PictureWatch } from './picture-watch'
import { asPoseError, PoseError, type PoseErrorReason } from './pose-error'
import type { Outcome, PoseWorker } from './worker-protocol'

/** The pose worker: one engine, one picture at a time. */
let engine: Engine | undefined
let watch: PeopleWatch | undefined
const calls = new Breakable()
const meter = new LightMeter()
const pictures = new PictureWatch()
const room = new BackgroundWatch()

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

  async estimate(image, frame) {
    const start = performance.now()
    try {
      return await outcome('model-failed', async () => {
        if (!engine || !watch) throw new PoseError('misused', 'The engine has not been opened.')
        await watch.ready()
        const { unchangedFor, thumbnail } = await pictures.read(image, frame.time)
        const found = await engine.find(image)
        const { person, modelTime, detections, light = meter.read(image, frame.time) } = found
        const size = sizeOf(image)
        const landmarks = person?.imageLandmarks ?? {}
        const background = thumbnail && room.motion(thumbnail, landmarks, size, frame.time)
        const { people, peopleCount } = await watch.people(person !== undefined)
        // In a task of its own, so that this frame's answer leaves first.
        setTimeout(() => watch?.answered(frame.time))
        return {
          pose: {
            ...frame,
            ...(light && { light }),
            ...(unchangedFor !== undefined && { unchangedFor }),
            ...(background && { background }),
            people,
            ...(person ? enlarged(person, size, frame) : { imageLandmarks: {} }),
          },
          ...(detections && {
            detections: detections.map((each) => ({ ...each, person: enlarged(each.person, size, frame) })),
          }),
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
    pictures.reset()
    room.reset()
  },
}

Comlink.expose(worker)
