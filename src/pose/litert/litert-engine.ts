import { version as engineVersion } from '@litertjs/core/package.json'
import type { ImageLandmark, LiteRtModelId, WorldLandmark } from '../../core/pose'
import { LANDMARK_NAMES, type LandmarkName } from '../../core/skeleton'
import { metres, pixels } from '../../core/units'
import type { CreateEngine, Person } from '../engine'
import { download } from '../pose-detection/download'
import { asPoseError } from '../pose-error'
import { type FoundBody, Landmarker } from './landmarker'
import { Network } from './network'
import { type NetworkFile, POSE_DETECTION, POSE_LANDMARK } from './networks'
import { PoseDetector } from './pose-detector'
import type { Region } from './region'
import { startRuntime } from './runtime'

/** Boxes and scores of pose_detection.tflite. */
const DETECTOR_OUTPUTS = ['Identity', 'Identity_1']
/** Landmarks, pose flag, heat map and body space of pose_landmark_*.tflite. */
const LANDMARK_OUTPUTS = ['Identity', 'Identity_1', 'Identity_3', 'Identity_4']

/** Engine two: the same networks as MediaPipe's own BlazePose, on LiteRT. */
export const createLiteRtEngine: CreateEngine<LiteRtModelId> = async (
  { model, backend },
  onProgress,
  onLost,
) => {
  const landmarkFile = POSE_LANDMARK[model]
  const files = [POSE_DETECTION, landmarkFile]
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  let loaded = 0
  const fetched = (file: NetworkFile) =>
    download(file, (bytes) => {
      loaded += bytes
      onProgress(loaded, total)
    })
  const [{ liteRt, accelerator }, detectorBytes, landmarkBytes] = await Promise.all([
    startRuntime(backend, onLost),
    fetched(POSE_DETECTION),
    fetched(landmarkFile),
  ])
  const compile = (bytes: ArrayBuffer, outputs: readonly string[]) =>
    Network.compile(liteRt, new Uint8Array(bytes), accelerator, outputs).catch((error: unknown) => {
      throw asPoseError(error, 'model-failed')
    })
  const detector = new PoseDetector(await compile(detectorBytes, DETECTOR_OUTPUTS))
  const landmarker = new Landmarker(await compile(landmarkBytes, LANDMARK_OUTPUTS))
  let region: Region | undefined

  return {
    identity: { engine: 'litert', engineVersion, model, modelVersion: landmarkFile.version, backend },
    async find(image, width, height) {
      const start = performance.now()
      region ??= (await detector.find(image, width, height))[0]
      const body = region && (await landmarker.find(image, region))
      region = body?.next
      return { ...(body && { person: toPerson(body) }), modelTime: performance.now() - start }
    },
    async countPeople() {
      return 0
    },
    reset() {
      region = undefined
    },
  }
}

function toPerson({ points, bodySpace }: FoundBody): Person {
  const imageLandmarks: Partial<Record<LandmarkName, ImageLandmark>> = {}
  const worldLandmarks: Partial<Record<LandmarkName, WorldLandmark>> = {}
  for (const [index, name] of LANDMARK_NAMES.entries()) {
    const point = points[index]
    const body = bodySpace[index]
    if (!point || !body) continue
    const score = point.visibility
    imageLandmarks[name] = { x: pixels(point.x), y: pixels(point.y), score }
    worldLandmarks[name] = { x: metres(body.x), y: metres(body.y), z: metres(body.z), score }
  }
  return { imageLandmarks, worldLandmarks }
}
