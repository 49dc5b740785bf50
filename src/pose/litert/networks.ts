import faceDetection from '../../../models/files/face-detection.tflite?url'
import faceGeometry from '../../../models/files/face-geometry.binarypb?url'
import faceLandmark from '../../../models/files/face-landmark.tflite?url'
import poseDetection from '../../../models/files/pose-detection.tflite?url'
import poseLandmarkFull from '../../../models/files/pose-landmark-full.tflite?url'
import poseLandmarkHeavy from '../../../models/files/pose-landmark-heavy.tflite?url'
import poseLandmarkLite from '../../../models/files/pose-landmark-lite.tflite?url'
import type { LiteRtModelId } from '../../core/body/pose'
import { type NetworkFile, networkFile } from '../network-file'

export const POSE_DETECTION = networkFile('pose-detection.tflite', poseDetection)
export const FACE_DETECTION = networkFile('face-detection.tflite', faceDetection)
/** No network: the average face, for the head's rotation. */
export const FACE_GEOMETRY = networkFile('face-geometry.binarypb', faceGeometry)
export const FACE_LANDMARK = networkFile('face-landmark.tflite', faceLandmark)

/** The landmark network of each model. */
export const POSE_LANDMARK: Readonly<Record<LiteRtModelId, NetworkFile>> = {
  'litert-blazepose-lite': networkFile('pose-landmark-lite.tflite', poseLandmarkLite),
  'litert-blazepose-full': networkFile('pose-landmark-full.tflite', poseLandmarkFull),
  'litert-blazepose-heavy': networkFile('pose-landmark-heavy.tflite', poseLandmarkHeavy),
}
