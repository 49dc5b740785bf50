import type { Light } from '../../core/body/frame-context'
import { sizeOf } from '../../core/body/frame-context'
import type { REFINED_MODEL } from '../../core/body/pose'
import { consensus } from '../../core/ensemble/consensus'
import { type Detection, unmirrored } from '../../core/ensemble/detection'
import type { CreateEngine, DownloadProgress, Engine } from '../engine'
import { createLiteRtEngines } from '../litert/litert-engine'
import { createPoseDetectionEngine } from '../pose-detection/pose-detection-engine'
import { Mirror } from './mirror'

/** A network that looks at the picture, and one that looks at the mirror image and follows the person there. */
interface Pair {
  readonly network: Detection['network']
  readonly straight: Engine
  readonly mirrored: Engine
}

/** Adds up what several downloads have loaded and will load. */
function shares(onProgress: DownloadProgress) {
  const parts: { loaded: number; total: number }[] = []
  return (): DownloadProgress => {
    const part = { loaded: 0, total: 0 }
    parts.push(part)
    return (loaded, total) => {
      Object.assign(part, { loaded, total })
      const sum = (key: 'loaded' | 'total') => parts.reduce((so, each) => so + each[key], 0)
      onProgress(sum('loaded'), sum('total'))
    }
  }
}

/**
 * The most accurate estimate there is, for frames that are looked at once more after they were
 * recorded: MoveNet Thunder and BlazePose heavy with the face mesh, each on the picture and on its
 * mirror image. Every one of the four follows the person on its own, so that a picture that is
 * handed over twice has found its region of interest by the second time.
 */
export const createRefinedEngine: CreateEngine<typeof REFINED_MODEL> = async (
  { backend, countPeople, face, detections: wantsDetections = false },
  onProgress,
  onLost,
) => {
  const share = shares(onProgress)
  // tfjs has one thread only.
  const tfjsBackend = backend === 'wasm-threads' ? 'wasm' : backend
  const movenet = (onBytes: DownloadProgress) =>
    createPoseDetectionEngine(
      { model: 'movenet-thunder', backend: tfjsBackend, countPeople, face: false },
      onBytes,
      onLost,
    )
  // LiteRT has no WebGL; on a device where that is the fastest the processor does its part.
  const liteRtBackend = backend === 'webgl' ? 'wasm' : backend
  const blazepose = (onBytes: DownloadProgress) =>
    createLiteRtEngines(
      { model: 'litert-blazepose-heavy', backend: liteRtBackend, countPeople, face },
      onBytes,
      onLost,
    )
  const [firstMovenet, [firstBlazepose, secondBlazepose]] = await Promise.all([
    movenet(share()),
    blazepose(share()),
  ])
  // MoveNet keeps its network to itself. After the first one: the browser has the same files by now.
  const secondMovenet = await movenet(() => {})
  const pairs: readonly Pair[] = [
    { network: 'movenet', straight: firstMovenet, mirrored: secondMovenet },
    { network: 'blazepose', straight: firstBlazepose, mirrored: secondBlazepose },
  ]
  const mirror = new Mirror()

  return {
    identity: {
      engine: 'refined',
      engineVersion: [firstMovenet, firstBlazepose]
        .map(({ identity: { engine, engineVersion } }) => `${engine} ${engineVersion}`)
        .join(' + '),
      model: 'refined',
      modelVersion: [firstMovenet, firstBlazepose]
        .map(({ identity: { model, modelVersion } }) => `${model} ${modelVersion}`)
        .join(' + '),
      backend,
    },
    async find(image) {
      const { width } = sizeOf(image)
      const reflection = mirror.of(image)
      const detections: Detection[] = []
      let modelTime = 0
      let light: Light | undefined
      try {
        for (const { network, straight, mirrored } of pairs) {
          const seen = await straight.find(image)
          const reflected = await mirrored.find(reflection)
          modelTime += seen.modelTime + reflected.modelTime
          light ??= seen.light
          if (seen.person) detections.push({ network, person: seen.person })
          if (reflected.person) {
            detections.push({ network, mirrored: true, person: unmirrored(reflected.person, width) })
          }
        }
      } finally {
        reflection.close()
      }
      const person = consensus(detections)
      return {
        ...(person && { person }),
        ...(light && { light }),
        ...(wantsDetections && { detections }),
        modelTime,
      }
    },
    countPeople: () => firstMovenet.countPeople(),
    reset() {
      for (const { straight, mirrored } of pairs) {
        straight.reset()
        mirrored.reset()
      }
    },
  }
}
