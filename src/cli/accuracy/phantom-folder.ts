import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { UsageError } from '../usage-error'
import { type PhantomImage, phantomSchema } from './phantom-image'
import { readTruths } from './truth-file'

async function readImage(folder: string, file: string): Promise<PhantomImage> {
  const parsed = v.safeParse(phantomSchema, JSON.parse(await readFile(join(folder, file), 'utf8')))
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw new UsageError(`${file} is not a phantom image's truth: ${v.getDotPath(issue)}: ${issue.message}`)
  }
  return { ...parsed.output, path: join(folder, parsed.output.image) }
}

/**
 * Reads the truth of every image of a folder, or of its `images` folder, in the order of their names; of
 * a folder that carries them in one file, from that.
 */
export async function readPhantomFolder(folder: string): Promise<readonly PhantomImage[]> {
  const images = existsSync(join(folder, 'images')) ? join(folder, 'images') : folder
  const inOneFile = join(folder, 'truth.json.gz')
  if (existsSync(inOneFile)) return readTruths(inOneFile, images)
  const entries = await readdir(images).catch((error: unknown) => {
    throw new UsageError(`${folder} cannot be read: no such folder.`, error)
  })
  const truths = entries.filter((name) => name.endsWith('.json')).sort()
  if (truths.length === 0) throw new UsageError(`${folder} holds no phantom images.`)
  return Promise.all(truths.map((file) => readImage(images, file)))
}
