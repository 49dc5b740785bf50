import { download } from '../download'
import type { DownloadProgress } from '../engine'
import type { NetworkFile } from '../network-file'
import { asPoseError } from '../pose-error'
import { Network } from './network'

import type { Runtime } from './runtime'

/** A file of a network that has been fetched, is what the manifest says, and waits to be compiled. */
export type Fetched = ReadonlyMap<NetworkFile, Uint8Array>

/** Fetches files side by side, verifies each, and adds up their progress. */
export async function fetchFiles(
  files: readonly NetworkFile[],
  onProgress: DownloadProgress,
): Promise<Fetched> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  let loaded = 0
  const fetched = files.map(async (file): Promise<[NetworkFile, Uint8Array]> => {
    const bytes = await download(file, (more) => {
      loaded += more
      onProgress(loaded, total)
    })
    return [file, new Uint8Array(bytes)]
  })
  return new Map(await Promise.all(fetched))
}

/** What a fetched file holds. */
export function contentOf(fetched: Fetched, file: NetworkFile): Uint8Array {
  const bytes = fetched.get(file)
  if (!bytes) throw new Error(`${file.url} has not been fetched`)
  return bytes
}

/**
 * Compiles one of the fetched networks. `outputs`: the names of the outputs that are wanted, in order.
 *
 * On a graphics card it computes with full precision: with half of it, which is LiteRT's own choice,
 * it finds nobody.
 *
 * A network keeps its threads for itself, and one that finds none left waits for ever: only the
 * landmark network, which takes most of the time, is given more than one.
 */
export async function compile(
  { liteRt, accelerator }: Runtime,
  fetched: Fetched,
  file: NetworkFile,
  outputs: readonly string[],
  numThreads = 1,
): Promise<Network> {
  const options = { accelerator, cpuOptions: { numThreads }, gpuOptions: { precision: 'fp32' as const } }
  return Network.compile(liteRt, contentOf(fetched, file), options, outputs).catch((error: unknown) => {
    throw asPoseError(error, 'model-failed')
  })
}
