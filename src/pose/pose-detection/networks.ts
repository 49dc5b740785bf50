import blazeposeDetectorWeights from '../../../models/files/blazepose-detector.bin?url'
import blazeposeDetectorGraph from '../../../models/files/blazepose-detector.json?url'
import blazeposeFullWeights from '../../../models/files/blazepose-full.bin?url'
import blazeposeFullGraph from '../../../models/files/blazepose-full.json?url'
import movenetLightningWeights from '../../../models/files/movenet-lightning.bin?url'
import movenetLightningGraph from '../../../models/files/movenet-lightning.json?url'
import movenetMultiposeWeights from '../../../models/files/movenet-multipose.bin?url'
import movenetMultiposeGraph from '../../../models/files/movenet-multipose.json?url'
import movenetThunderWeights from '../../../models/files/movenet-thunder.bin?url'
import movenetThunderGraph from '../../../models/files/movenet-thunder.json?url'
import manifest from '../../../models/manifest.json'

/** One file of a network: where the build serves it, and what the manifest says of it. */
export interface NetworkFile {
  readonly url: string
  readonly bytes: number
}

/** A tfjs graph model: its graph and its weights. */
export interface Network {
  readonly graph: NetworkFile
  readonly weights: NetworkFile
  /** Version of the npm package that the weights come from. */
  readonly version: string
}

function network(name: string, graphUrl: string, weightsUrl: string): Network {
  const entry = (file: string) => {
    const found = manifest.files.find((each) => each.file === file)
    if (!found) throw new Error(`models/manifest.json has no ${file}`)
    return found
  }
  const graph = entry(`${name}.json`)
  const weights = entry(`${name}.bin`)
  return {
    graph: { url: graphUrl, bytes: graph.bytes },
    weights: { url: weightsUrl, bytes: weights.bytes },
    version: weights.version,
  }
}

export const NETWORKS = {
  blazeposeDetector: network('blazepose-detector', blazeposeDetectorGraph, blazeposeDetectorWeights),
  blazeposeFull: network('blazepose-full', blazeposeFullGraph, blazeposeFullWeights),
  movenetLightning: network('movenet-lightning', movenetLightningGraph, movenetLightningWeights),
  movenetMultipose: network('movenet-multipose', movenetMultiposeGraph, movenetMultiposeWeights),
  movenetThunder: network('movenet-thunder', movenetThunderGraph, movenetThunderWeights),
}
