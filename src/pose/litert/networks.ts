import faceDetection from '../../../models/files/face-detection.tflite?url'
import faceGeometry from '../../../models/files/face-geometry.binarypb?url'
import faceLandmark from '../../../models/files/face-landmark.tflite?url'
import poseDetection from '../../../models/files/pose-detection.tflite?url'
import poseLandmarkFull from '../../../models/files/pose-landmark-full.tflite?url'
import poseLandmarkHeavy from '../../../models/files/pose-landmark-heavy.tflite?url'
import poseLandmarkLite from '../../../models/files/pose-landmark-lite.tflite?url'
import manifest from '../../../models/manifest.json'
import type { LiteRtModelId } from '../../core/pose'

/** A network's file: where the build serves it, and what the manifest says of it. */
export interface NetworkFile {
  readonly url: string
  readonly bytes: number
  readonly sha256: string
  /** Version of the npm package that the network comes from. */
  readonly version: string
}

function network(file: string, url: string): NetworkFile {
  const entry = manifest.files.find((each) => each.file === file)
  if (!entry) throw new Error(`models/manifest.json has no ${file}`)
  const { bytes, sha256, version } = entry
  return { url, bytes, sha256, version }
}

export const POSE_DETECTION = network('pose-detection.tflite', poseDetection)
export const FACE_DETECTION = network('face-detection.tflite', faceDetection)
/** No network: the average face, for the head's rotation. */
export const FACE_GEOMETRY = network('face-geometry.binarypb', faceGeometry)
export const FACE_LANDMARK = network('face-landmark.tflite', faceLandmark)

/** The landmark network of each model. */
export const POSE_LANDMARK: Readonly<Record<LiteRtModelId, NetworkFile>> = {
  'litert-blazepose-lite': network('pose-landmark-lite.tflite', poseLandmarkLite),
  'litert-blazepose-full': network('pose-landmark-full.tflite', poseLandmarkFull),
  'litert-blazepose-heavy': network('pose-landmark-heavy.tflite', poseLandmarkHeavy),
}
