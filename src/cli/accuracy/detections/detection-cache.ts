import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { constants, gunzip, gzip } from 'node:zlib'
import type { DetectedPicture } from './detected-picture'

/** What the networks found in pictures, kept so that scoring needs no networks. */
export interface DetectionCache {
  /** Of all that decided what the networks saw: see `sight.ts`. */
  readonly sight: string
  /** By the checksum of the picture's file. */
  readonly pictures: ReadonlyMap<string, DetectedPicture>
}

/** The key of a picture: any other byte is another picture. */
export const pictureKey = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex')

/** Nothing where there is no such file. A file that is there and cannot be read is an error. */
export async function readCache(path: string): Promise<DetectionCache | undefined> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (bytes === undefined) return undefined
  const { sight, pictures } = JSON.parse((await promisify(gunzip)(bytes)).toString('utf8'))
  return { sight, pictures: new Map(Object.entries(pictures)) }
}

/** The same content gives the same bytes. */
export async function writeCache(path: string, { sight, pictures }: DetectionCache): Promise<void> {
  const sorted = [...pictures].sort(([one], [other]) => (one < other ? -1 : 1))
  const text = JSON.stringify({ sight, pictures: Object.fromEntries(sorted) })
  await writeFile(path, await promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }))
}
