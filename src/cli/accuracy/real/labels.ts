import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { UsageError } from '../../usage-error'

/** Far more than the labels of some thousand photographs. */
const MOST_BYTES = 64 * 1024 * 1024

/** The name of a picture in the folder beside the labels, and never a way out of it. */
export const pictureName = v.pipe(v.string(), v.regex(/^[^./\\:\0][^/\\:\0]*\.(jpe?g|png|webp)$/i))

const angle = v.pipe(v.number(), v.minValue(-360), v.maxValue(360))
/** Where a rater marked a joint, pixels of the picture, and whether it was seen or guessed. */
const joint = v.tuple([v.number(), v.number(), v.picklist(['seen', 'guess'])])
const joints = v.record(v.string(), joint)
const angles = v.record(v.string(), v.nullable(angle))

/** What two raters say, each blind to the other and to every reading; the first is called a, the second b. */
const labelSchema = v.object({
  /** How the person stands to the camera. */
  view: v.tuple([v.string(), v.string()]),
  /** How far the person is turned from that view, degrees. */
  turn_deg: v.tuple([angle, angle]),
  notes: v.tuple([v.string(), v.string()]),
  joints: v.object({ a: joints, b: joints }),
  angles: v.object({
    a: angles,
    b: angles,
    /** A third rater's angles, by the app's movements, each with its tolerance. */
    eye: v.optional(v.record(v.string(), v.tuple([angle, v.pipe(angle, v.minValue(0))]))),
  }),
})

export type PhotographLabel = v.InferOutput<typeof labelSchema>

/** Reads a JSON file that anybody may have written. */
export async function readUntrusted<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const size = await stat(path).catch((error: unknown) => {
    throw new UsageError(`${path} cannot be read: no such file.`, error)
  })
  if (size.size > MOST_BYTES) throw new UsageError(`${path} is too large to be labels.`)
  let content: unknown
  try {
    content = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new UsageError(`${path} cannot be read: it is no JSON.`, error)
  }
  const parsed = v.safeParse(schema, content)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const at = v.getDotPath(issue) ?? 'the file'
  throw new UsageError(`${path} holds no labels: ${at}: ${issue.message}`.replaceAll(/\s+/g, ' '))
}

const labelsSchema = v.pipe(
  v.record(pictureName, labelSchema),
  v.check((labels) => Object.keys(labels).length > 0, 'there is no photograph'),
)

/** The labels of a folder's photographs, by their files' names. */
export const readLabels = (folder: string): Promise<Readonly<Record<string, PhotographLabel>>> =>
  readUntrusted(join(folder, 'labels.json'), labelsSchema)
