import { version as engineVersion } from '@litertjs/core/package.json'
import type { LiteRtModelId, RunningModel } from '../../core/body/pose'
import type { CreateEngine, DownloadProgress, Engine, EngineOptions } from '../engine'
import { lightOf } from '../frame-light'
import { FramePixels, type PixelGrid } from '../frame-pixels'
import type { PoseError } from '../pose-error'
import { compileFaceNetworks, FACE_FILES, FaceFinder, type FaceNetworks } from './face/face-finder'
import { LANDMARK_OUTPUTS, Landmarker } from './landmarker'
import { compile, compileFast, fetchFiles } from './load-networks'
import { POSE_DETECTION, POSE_LANDMARK } from './networks'
import { toPerson } from './person'
import { countAlike, DETECTOR_OUTPUTS, PoseDetector } from './pose-detector'
import type { Region } from './region'
import { loaderFetched, startRuntime } from './runtime'

/** The networks, compiled: they know nothing of the person, so several followers can share them. */
interface Networks {
  readonly identity: RunningModel
  readonly detector: PoseDetector
  readonly landmarker: Landmarker
  readonly faces?: FaceNetworks
}

async function loadNetworks(
  { model, backend, face }: EngineOptions<LiteRtModelId>,
  onProgress: DownloadProgress,
  onLost: (error: PoseError) => void,
): Promise<Networks> {
  const landmarkFile = POSE_LANDMARK[model]
  const files = [POSE_DETECTION, landmarkFile, ...(face ? FACE_FILES : [])]
  const [runtime, fetched] = await Promise.all([
    startRuntime(backend, onLost),
    loaderFetched(backend).then(() => fetchFiles(files, onProgress)),
  ])
  return {
    identity: { engine: 'litert', engineVersion, model, modelVersion: landmarkFile.version, backend },
    detector: new PoseDetector(await compile(runtime, fetched, POSE_DETECTION, DETECTOR_OUTPUTS)),
    landmarker: new Landmarker(await compileFast(runtime, fetched, landmarkFile, LANDMARK_OUTPUTS)),
    ...(face && { faces: await compileFaceNetworks(runtime, fetched) }),
  }
}

/** Follows one person: detected once, then found from the landmarks of one frame in the next until they are lost. */
function follower({ identity, detector, landmarker, faces: faceNetworks }: Networks): Engine {
  const faces = faceNetworks && new FaceFinder(faceNetworks)
  const frames = new FramePixels()
  let region: Region | undefined
  let last: PixelGrid | undefined

  return {
    identity,
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

/** Engine two: the networks of MediaPipe's own BlazePose and face mesh, on LiteRT. */
export const createLiteRtEngine: CreateEngine<LiteRtModelId> = async (...wanted) =>
  follower(await loadNetworks(...wanted))

/** Two engines on the same networks, for two series of pictures in turn. Their calls must not overlap. */
export async function createLiteRtEngines(
  ...wanted: Parameters<CreateEngine<LiteRtModelId>>
): Promise<readonly [Engine, Engine]> {
  const networks = await loadNetworks(...wanted)
  return [follower(networks), follower(networks)]
}
