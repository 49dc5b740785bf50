import {
  createDetector,
  movenet,
  type PoseDetector,
  SupportedModels,
} from '@tensorflow-models/pose-detection'
import type { PoseDetectionModelId } from '../../core/body/pose'
import type { DownloadProgress } from '../engine'
import { networkLoader } from './load-network'
import { NETWORKS } from './networks'

/** Which networks a model consists of. */
const NETWORKS_OF = {
  'movenet-lightning': [NETWORKS.movenetLightning],
  'movenet-thunder': [NETWORKS.movenetThunder],
} as const

/** The package version that a model's weights come from. */
export const weightsVersion = (model: PoseDetectionModelId): string => NETWORKS_OF[model][0].version

/**
 * Loads a model. Smoothing is off throughout: the live number and the stored one are filtered by us,
 * each in its own way. Every URL is given, because the defaults name a remote host.
 */
export async function createModel(
  model: PoseDetectionModelId,
  onProgress: DownloadProgress,
): Promise<PoseDetector> {
  const load = networkLoader(NETWORKS_OF[model], onProgress)
  switch (model) {
    case 'movenet-lightning':
      return createDetector(SupportedModels.MoveNet, {
        modelType: movenet.modelType.SINGLEPOSE_LIGHTNING,
        modelUrl: load(NETWORKS.movenetLightning),
        enableSmoothing: false,
      })
    case 'movenet-thunder':
      return createDetector(SupportedModels.MoveNet, {
        modelType: movenet.modelType.SINGLEPOSE_THUNDER,
        modelUrl: load(NETWORKS.movenetThunder),
        enableSmoothing: false,
      })
  }
}

/** Loads the network that sees several people at once, which is only used to count them. */
export const createMultiPersonModel = (): Promise<PoseDetector> =>
  createDetector(SupportedModels.MoveNet, {
    modelType: movenet.modelType.MULTIPOSE_LIGHTNING,
    modelUrl: networkLoader([NETWORKS.movenetMultipose])(NETWORKS.movenetMultipose),
    enableSmoothing: false,
    enableTracking: false,
  })
