import {
  type DetectedModel,
  type DetectedPicture,
  personIn,
} from '../../src/cli/accuracy/detections/detected-picture'
import { sizeOf } from '../../src/core/body/frame-context'
import type { ModelId, Person, RunningModel } from '../../src/core/body/pose'
import { pixels } from '../../src/core/math/units'
import type { CreateEngine, Engine } from '../../src/pose/engine'
import { FramePixels } from '../../src/pose/frame-pixels'
import { PoseError } from '../../src/pose/pose-error'
import { standardised, unlikeness } from './likeness'
import type { Recorded } from './recorded'
import recordedUrl from './recorded.gzip?url'
import { thumbnailOf } from './thumbnail'

/** A picture that is more unlike every recorded one is none of them. An arm that is 5° further is 0.15, another view 0.5. */
const MOST_UNLIKE = 0.35

interface Known {
  readonly thumbnail: Float64Array
  readonly found: DetectedPicture
}

async function readRecorded(): Promise<readonly Known[]> {
  const { body } = await fetch(recordedUrl)
  if (!body) throw new PoseError('weights-unavailable', 'The recorded landmarks could not be fetched.')
  const text = await new Response(body.pipeThrough(new DecompressionStream('gzip'))).text()
  const { pictures }: Recorded = JSON.parse(text)
  return pictures.map(({ thumbnail, found }) => ({
    thumbnail: standardised(Uint8Array.from(atob(thumbnail), (character) => character.charCodeAt(0))),
    found,
  }))
}

/** Which of the recorded networks speaks for a model. */
const spokenForBy = (model: ModelId): DetectedModel =>
  model === 'refined' ? 'refined' : model.startsWith('movenet') ? 'movenet-thunder' : 'litert-blazepose-heavy'

/** Pictures of the same scene in another size. */
function inSizeOf(
  { width, height }: { width: number; height: number },
  found: DetectedPicture,
  person: Person,
): Person {
  const imageLandmarks = Object.fromEntries(
    Object.entries(person.imageLandmarks).map(([name, landmark]) => [
      name,
      {
        ...landmark,
        x: pixels((landmark.x * width) / found.width),
        y: pixels((landmark.y * height) / found.height),
      },
    ]),
  )
  return { ...person, imageLandmarks }
}

/**
 * Takes the place of `pose/create-engine` in the build for the end-to-end tests: an engine for every
 * model that answers what the networks found in the same picture when it was recorded. Everything
 * around it, from the camera to the worker and back, is the app's own.
 */
export const createEngine: CreateEngine<ModelId> = async (
  { model, backend, detections },
  onProgress,
): Promise<Engine> => {
  const recorded = await readRecorded()
  onProgress(1, 1)
  const frames = new FramePixels()
  let people = 0
  const identity: RunningModel = {
    engine: 'replay',
    engineVersion: '1',
    model,
    modelVersion: 'recorded',
    backend,
  }
  return {
    identity,
    async find(image) {
      const start = performance.now()
      const thumbnail = standardised(thumbnailOf(await frames.read(image)))
      let nearest: Known | undefined
      let distance = MOST_UNLIKE
      for (const known of recorded) {
        const now = unlikeness(thumbnail, known.thumbnail)
        if (now < distance) [nearest, distance] = [known, now]
      }
      if (!nearest) {
        throw new PoseError('model-failed', 'No picture like this was recorded: see test/replay/clips.ts.')
      }
      people = nearest.found.people
      // The person alone: time and light are those of the picture that is shown now.
      const person = personIn(nearest.found, spokenForBy(model))
      const { light } = nearest.found
      return {
        ...(person && { person: inSizeOf(sizeOf(image), nearest.found, person) }),
        ...(light && { light }),
        ...(detections && { detections: nearest.found.detections }),
        modelTime: performance.now() - start,
      }
    },
    countPeople: async () => people,
    reset() {},
  }
}
