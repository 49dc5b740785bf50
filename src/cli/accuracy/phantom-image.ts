import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { UsageError } from '../usage-error'

/** The fields of a phantom image's JSON that the scoring reads; `angles` are the truth in degrees. */
const phantomSchema = v.object({
  image: v.string(),
  id: v.string(),
  human: v.string(),
  set: v.string(),
  side: v.picklist(['left', 'right', 'mid']),
  view: v.string(),
  nominal_deg: v.number(),
  group: v.optional(v.string()),
  neutral: v.optional(v.boolean()),
  /** 0 faces the camera, +90 has the right side towards it. */
  subject_heading_deg: v.number(),
  camera: v.object({ distance_m: v.number(), camera_height_m: v.number(), roll_deg: v.number() }),
  variable: v.string(),
  angles: v.record(v.string(), v.nullable(v.number())),
  /** Of limbs between the middles of their visible outlines; null where a limb is foreshortened. */
  angles_limb: v.optional(v.record(v.string(), v.nullable(v.number()))),
  /** Where the true points of the body lie: in the picture, pixels, and in the room, metres (z up, camera along +y). */
  landmarks: v.record(
    v.string(),
    v.object({
      px: v.tuple([v.number(), v.number()]),
      world_m: v.tuple([v.number(), v.number(), v.number()]),
    }),
  ),
})

export type PhantomImage = v.InferOutput<typeof phantomSchema> & { readonly path: string }

async function readImage(folder: string, file: string): Promise<PhantomImage> {
  const parsed = v.safeParse(phantomSchema, JSON.parse(await readFile(join(folder, file), 'utf8')))
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw new UsageError(`${file} is not a phantom image's truth: ${v.getDotPath(issue)}: ${issue.message}`)
  }
  return { ...parsed.output, path: join(folder, parsed.output.image) }
}

/** Reads the truth of every image of a folder, or of its `images` folder, in the order of their names. */
export async function readPhantomFolder(folder: string): Promise<readonly PhantomImage[]> {
  const images = existsSync(join(folder, 'images')) ? join(folder, 'images') : folder
  const entries = await readdir(images).catch((error: unknown) => {
    throw new UsageError(`${folder} cannot be read: no such folder.`, error)
  })
  const truths = entries.filter((name) => name.endsWith('.json')).sort()
  if (truths.length === 0) throw new UsageError(`${folder} holds no phantom images.`)
  return Promise.all(truths.map((file) => readImage(images, file)))
}
