import type { CompileOptions, LiteRt } from '@litertjs/core'
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
 * Compiles one of the fetched networks for one thread of the processor. `outputs`: the names of the
 * outputs that are wanted, in order.
 */
export const compile = (
  { liteRt }: Runtime,
  fetched: Fetched,
  file: NetworkFile,
  outputs: readonly string[],
): Promise<Network> => compileWith({ accelerator: 'wasm' }, liteRt, fetched, file, outputs)

/**
 * Compiles a network for the graphics card or the several threads that the runtime was started with:
 * meant for the one that takes most of the time. A network keeps its threads for itself, and one that
 * finds none left waits for ever; and of the small ones LiteRT 2.5.3 cannot put all operations of the
 * pose detector on the graphics card, and computes nonsense where it puts some.
 *
 * With half precision, LiteRT's own choice, a landmark is known to a quarter of a pixel of its crop.
 */
export const compileFast = (
  { liteRt, accelerator, threads }: Runtime,
  fetched: Fetched,
  file: NetworkFile,
  outputs: readonly string[],
): Promise<Network> => {
  const options: CompileOptions = {
    accelerator,
    cpuOptions: { numThreads: threads },
    gpuOptions: { precision: 'fp32' },
  }
  return compileWith(options, liteRt, fetched, file, outputs)
}

const compileWith = (
  options: CompileOptions,
  liteRt: LiteRt,
  fetched: Fetched,
  file: NetworkFile,
  outputs: readonly string[],
): Promise<Network> =>
  Network.compile(liteRt, contentOf(fetched, file), options, outputs).catch((error: unknown) => {
    throw asPoseError(error, 'model-failed')
  })
