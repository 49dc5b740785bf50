import type { Pose as DetectedPose, PoseDetector } from '@tensorflow-models/pose-detection'
import { version as engineVersion } from '@tensorflow-models/pose-detection/package.json'
import type { DownloadProgress, Engine, EngineOptions } from '../engine'
import { asPoseError, type PoseError } from '../pose-error'
import { createModel, createMultiPersonModel, weightsVersion } from './detectors'
import { toPerson } from './landmarks'
import { countPeople } from './people'
import { Picture } from './picture'
import { startBackend } from './tfjs-backend'

/** The multi-person network's fixed input, pixels. */
const COUNTING_SIDE = 256

/** Runs a model on the picture as it stands. */
async function detect(
  detector: PoseDetector,
  picture: Picture,
): Promise<{ poses: DetectedPose[]; time: number }> {
  const tensor = picture.toTensor()
  try {
    const start = performance.now()
    const poses = await detector.estimatePoses(tensor)
    return { poses, time: performance.now() - start }
  } finally {
    tensor.dispose()
  }
}

/** Engine one: `@tensorflow-models/pose-detection` on tfjs. */
export async function createPoseDetectionEngine(
  { model, backend }: EngineOptions,
  onProgress: DownloadProgress,
  onLost: (error: PoseError) => void,
): Promise<Engine> {
  await startBackend(backend, onLost)
  const detector = await createModel(model, onProgress).catch((error: unknown) => {
    throw asPoseError(error, 'model-failed')
  })
  const onProcessor = backend === 'wasm'
  const picture = new Picture(onProcessor)
  let counter: { detector: PoseDetector; picture: Picture } | undefined

  return {
    identity: {
      engine: 'pose-detection',
      engineVersion,
      model,
      modelVersion: weightsVersion(model),
      backend,
    },
    async find(image, width, height) {
      const scale = picture.draw(image, width, height)
      const { poses, time } = await detect(detector, picture)
      const [pose] = poses
      return { ...(pose && { person: toPerson(pose, scale) }), modelTime: time }
    },
    async countPeople() {
      counter ??= { detector: await createMultiPersonModel(), picture: new Picture(onProcessor) }
      counter.picture.letterbox(picture, COUNTING_SIDE)
      const { poses } = await detect(counter.detector, counter.picture)
      return countPeople(poses)
    },
    reset: () => detector.reset(),
  }
}
