import { io } from '@tensorflow/tfjs-core'
import { download } from '../download'
import type { DownloadProgress } from '../engine'
import type { Network } from './networks'

/** Hands networks to tfjs from our own hashed files, and adds up what has been fetched of all of them. */
export function networkLoader(networks: readonly Network[], onProgress?: DownloadProgress) {
  const total = networks.reduce((sum, network) => sum + network.graph.bytes + network.weights.bytes, 0)
  let loaded = 0
  const onBytes = (bytes: number) => {
    loaded += bytes
    onProgress?.(loaded, total)
  }

  return (network: Network): io.IOHandler => ({
    load: async () => {
      const [graph, weights] = await Promise.all([
        download(network.graph, onBytes),
        download(network.weights, onBytes),
      ])
      const model: io.ModelJSON = JSON.parse(new TextDecoder().decode(graph))
      return io.getModelArtifactsForJSON(model, async (manifest) => [io.getWeightSpecs(manifest), weights])
    },
  })
}
