import { PoseError } from '../pose-error'
import type { NetworkFile } from './networks'

/** Called with the bytes that have arrived since the last call; negative when a try starts again. */
type OnBytes = (bytes: number) => void

async function downloadOnce(file: NetworkFile, onBytes: OnBytes): Promise<ArrayBuffer> {
  const response = await fetch(file.url)
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  if (!response.body) throw new Error('the server sent nothing')
  const whole = new Uint8Array(file.bytes)
  let loaded = 0
  try {
    const reader = response.body.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (loaded + part.value.length > whole.length)
        throw new Error('the file is longer than it is in the manifest')
      whole.set(part.value, loaded)
      loaded += part.value.length
      onBytes(part.value.length)
    }
    if (loaded < whole.length) throw new Error(`the file broke off after ${loaded} of ${whole.length} bytes`)
  } catch (error) {
    onBytes(-loaded)
    throw error
  }
  return whole.buffer
}

/** Fetches a file of a network, once more if the first try fails. The length must be the manifest's. */
export async function download(file: NetworkFile, onBytes: OnBytes): Promise<ArrayBuffer> {
  try {
    return await downloadOnce(file, onBytes)
  } catch {
    try {
      return await downloadOnce(file, onBytes)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw new PoseError(
        'weights-unavailable',
        `The network's file ${file.url} could not be loaded: ${why}.`,
        error,
      )
    }
  }
}
