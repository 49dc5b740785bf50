import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { constants, gunzip, gzip } from 'node:zlib'
import * as v from 'valibot'
import { UsageError } from '../usage-error'
import { pictureKey } from './detections/detection-cache'
import { type PhantomImage, type PhantomTruth, phantomSchema } from './phantom-image'

/** Far more than the truth of some thousand pictures. */
const MOST_BYTES = 256 * 1024 * 1024

const fileSchema = v.object({
  images: v.array(
    v.object({ ...phantomSchema.entries, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  ),
})

async function parsed(path: string): Promise<unknown> {
  try {
    const text = await promisify(gunzip)(await readFile(path), { maxOutputLength: MOST_BYTES })
    return JSON.parse(text.toString('utf8'))
  } catch (error) {
    throw new UsageError(`${path} cannot be read: it is no zipped JSON.`, error)
  }
}

/** Reads what {@link writeTruths} wrote. The pictures need not be there, as long as a cache knows them. */
export async function readTruths(path: string, pictures: string): Promise<readonly PhantomImage[]> {
  const result = v.safeParse(fileSchema, await parsed(path))
  if (!result.success) {
    const [issue] = result.issues
    throw new UsageError(
      `${path} is not the truth of phantom images: ${v.getDotPath(issue)}: ${issue.message}`,
    )
  }
  return result.output.images.map(({ sha256, ...truth }) => ({
    ...truth,
    path: join(pictures, truth.image),
    key: sha256,
  }))
}

/** Writes the truth of images, and which picture each belongs to, so that they can be scored without the pictures. */
export async function writeTruths(path: string, images: readonly PhantomImage[]): Promise<void> {
  const entries = await Promise.all(
    images.map(
      async ({ path: picture, key, ...truth }): Promise<PhantomTruth & { sha256: string }> => ({
        ...truth,
        sha256: key ?? (await pictureKey(picture)),
      }),
    ),
  )
  const text = JSON.stringify({ images: entries })
  await writeFile(path, await promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }))
}
