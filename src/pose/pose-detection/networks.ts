import movenetLightningWeights from '../../../models/files/movenet-lightning.bin?url'
import movenetLightningGraph from '../../../models/files/movenet-lightning.json?url'
import movenetMultiposeWeights from '../../../models/files/movenet-multipose.bin?url'
import movenetMultiposeGraph from '../../../models/files/movenet-multipose.json?url'
import movenetThunderWeights from '../../../models/files/movenet-thunder.bin?url'
import movenetThunderGraph from '../../../models/files/movenet-thunder.json?url'
import { type NetworkFile, networkFile } from '../network-file'

/** A tfjs graph model: its graph and its weights. */
export interface Network {
  readonly graph: NetworkFile
  readonly weights: NetworkFile
  /** Version of the npm package that the weights come from. */
  readonly version: string
}

function network(name: string, graphUrl: string, weightsUrl: string): Network {
  const weights = networkFile(`${name}.bin`, weightsUrl)
  return { graph: networkFile(`${name}.json`, graphUrl), weights, version: weights.version }
}

export const NETWORKS = {
  movenetLightning: network('movenet-lightning', movenetLightningGraph, movenetLightningWeights),
  movenetMultipose: network('movenet-multipose', movenetMultiposeGraph, movenetMultiposeWeights),
  movenetThunder: network('movenet-thunder', movenetThunderGraph, movenetThunderWeights),
}
