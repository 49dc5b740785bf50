import type { Plugin } from 'vite'
import { builtChecksum } from '../../built-checksum'

/** Where a picture enters, and where what was found in it leaves. */
const ENTRIES = ['src/camera/still.ts', 'src/pose/worker.ts']
/** Made of what the networks found, so it has no part in what they find. */
const AFTERWARDS = /(^|\/)core\/ensemble\/consensus(\.ts)?$/

/**
 * A checksum of all that decides what the networks see in a picture: the code from the picture to
 * their answers as it is built, the weights, and the versions of the libraries. The browser that
 * decodes the picture is not part of it.
 *
 * @param changes what is built otherwise than it stands on the disk, to see whether it matters.
 */
export const sightChecksum = (changes: readonly Plugin[] = []): Promise<string> =>
  builtChecksum({ entries: ENTRIES, without: AFTERWARDS, plugins: changes })
