import type { DownloadProgress } from '../engine'
import { download } from '../pose-detection/download'
import { asPoseError, PoseError } from '../pose-error'
import { Network } from './network'
import type { NetworkFile } from './networks'
import type { Runtime } from './runtime'

/** A file of a network that has been fetched, is what the manifest says, and waits to be compiled. */
export type Fetched = ReadonlyMap<NetworkFile, Uint8Array>

const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

async function verified({ url, sha256 }: NetworkFile, bytes: ArrayBuffer): Promise<Uint8Array> {
  if (hex(await crypto.subtle.digest('SHA-256', bytes)) !== sha256) {
    throw new PoseError(
      'weights-unavailable',
      `The network's file ${url} is not the one this app was built for.`,
    )
  }
  return new Uint8Array(bytes)
}

/** Fetches files side by side, adds up their progress, and verifies each by its checksum. */
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
    return [file, await verified(file, bytes)]
  })
  return new Map(await Promise.all(fetched))
}

/** What a fetched file holds. */
export function contentOf(fetched: Fetched, file: NetworkFile): Uint8Array {
  const bytes = fetched.get(file)
  if (!bytes) throw new Error(`${file.url} has not been fetched`)
  return bytes
}

/** Compiles one of the fetched networks. `outputs`: the names of the outputs that are wanted, in order. */
export async function compile(
  { liteRt, accelerator }: Runtime,
  fetched: Fetched,
  file: NetworkFile,
  outputs: readonly string[],
): Promise<Network> {
  return Network.compile(liteRt, contentOf(fetched, file), accelerator, outputs).catch((error: unknown) => {
    throw asPoseError(error, 'model-failed')
  })
}
