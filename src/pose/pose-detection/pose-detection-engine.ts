import type { Tensor3D } from '@tensorflow/tfjs-core'
import { version as engineVersion } from '@tensorflow-models/pose-detection/package.json'
import type { PoseDetectionModelId } from '../../core/body/pose'
import type { CreateEngine } from '../engine'
import { asPoseError } from '../pose-error'
import { createPicture } from './create-picture'
import { createModel, weightsVersion } from './detectors'
import { toPerson } from './landmarks'
import { createPeopleCounter, type PeopleCounter } from './people-counter'
import { startBackend } from './tfjs-backend'

/** Engine one: `@tensorflow-models/pose-detection` on tfjs. */
export const createPoseDetectionEngine: CreateEngine<PoseDetectionModelId> = async (
  { model, backend },
  onProgress,
  onLost,
) => {
  await startBackend(backend, onLost)
  const detector = await createModel(model, onProgress).catch((error: unknown) => {
    throw asPoseError(error, 'model-failed')
  })
  const picture = createPicture(backend)
  let last: Tensor3D | undefined
  let counter: PeopleCounter | undefined

  return {
    identity: {
      engine: 'pose-detection',
      engineVersion,
      model,
      modelVersion: weightsVersion(model),
      backend,
    },
    async find(image) {
      last?.dispose()
      last = undefined
      const { tensor, scale, light } = await picture.read(image)
      last = tensor
      const start = performance.now()
      const [pose] = await detector.estimatePoses(tensor)
      const modelTime = performance.now() - start
      return { ...(pose && { person: toPerson(pose, scale) }), modelTime, ...(light && { light }) }
    },
    async countPeople() {
      if (!last) return 0
      counter ??= await createPeopleCounter()
      return counter.count(last)
    },
    reset: () => detector.reset(),
  }
}
