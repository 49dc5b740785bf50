import { isLiteRtModel, REFINED_MODEL } from '../core/body/pose'
import type { DownloadProgress, Engine, EngineOptions } from './engine'
import type { PoseError } from './pose-error'

/** Starts the engine that runs a model. Only the engine that is in use is fetched. */
export async function createEngine(
  { model, ...options }: EngineOptions,
  onProgress: DownloadProgress,
  onLost: (error: PoseError) => void,
): Promise<Engine> {
  if (model === REFINED_MODEL) {
    const { createRefinedEngine } = await import('./refined/refined-engine')
    return createRefinedEngine({ ...options, model }, onProgress, onLost)
  }
  if (isLiteRtModel(model)) {
    const { createLiteRtEngine } = await import('./litert/litert-engine')
    return createLiteRtEngine({ ...options, model }, onProgress, onLost)
  }
  const { createPoseDetectionEngine } = await import('./pose-detection/pose-detection-engine')
  return createPoseDetectionEngine({ ...options, model }, onProgress, onLost)
}
