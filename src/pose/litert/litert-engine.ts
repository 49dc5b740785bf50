import { version as engineVersion } from '@litertjs/core/package.json'
import type { LiteRtModelId } from '../../core/pose'
import type { CreateEngine } from '../engine'
import { lightOf } from '../frame-light'
import { FramePixels, type Pixels } from '../frame-pixels'
import { FACE_FILES, FaceFinder } from './face/face-finder'
import { LANDMARK_OUTPUTS, Landmarker } from './landmarker'
import { compile, compileFast, fetchFiles } from './load-networks'
import { POSE_DETECTION, POSE_LANDMARK } from './networks'
import { toPerson } from './person'
import { countAlike, DETECTOR_OUTPUTS, PoseDetector } from './pose-detector'
import type { Region } from './region'
import { loaderFetched, startRuntime } from './runtime'

/**
 * Engine two: the networks of MediaPipe's own BlazePose and face mesh, on LiteRT. The person is
 * detected once, then followed from the landmarks of one frame to the next until they are lost.
 */
export const createLiteRtEngine: CreateEngine<LiteRtModelId> = async (
  { model, backend, face },
  onProgress,
  onLost,
) => {
  const landmarkFile = POSE_LANDMARK[model]
  const files = [POSE_DETECTION, landmarkFile, ...(face ? FACE_FILES : [])]
  const [runtime, fetched] = await Promise.all([
    startRuntime(backend, onLost),
    loaderFetched(backend).then(() => fetchFiles(files, onProgress)),
  ])
  const detector = new PoseDetector(await compile(runtime, fetched, POSE_DETECTION, DETECTOR_OUTPUTS))
  const landmarker = new Landmarker(await compileFast(runtime, fetched, landmarkFile, LANDMARK_OUTPUTS))
  const faces = face ? await FaceFinder.create(runtime, fetched) : undefined
  const frames = new FramePixels()
  let region: Region | undefined
  let last: Pixels | undefined

  return {
    identity: { engine: 'litert', engineVersion, model, modelVersion: landmarkFile.version, backend },
    async find(image) {
      const picture = await frames.read(image)
      last = picture
      const start = performance.now()
      region ??= (await detector.find(picture))[0]
      const body = region && (await landmarker.find(picture, region))
      region = body?.next
      const found = await faces?.find(picture, body)
      const modelTime = performance.now() - start
      return {
        ...((body || found) && { person: toPerson(body, found) }),
        modelTime,
        light: lightOf(picture),
      }
    },
    countPeople: async () => (last ? countAlike(await detector.find(last)) : 0),
    reset() {
      region = undefined
      faces?.reset()
    },
  }
}
