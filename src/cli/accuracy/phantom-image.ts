import * as v from 'valibot'

/** The fields of a phantom image's JSON that the scoring reads; `angles` are the truth in degrees. */
export const phantomSchema = v.object({
  image: v.string(),
  id: v.string(),
  human: v.string(),
  /** Other hair or clothes than the person's usual ones. */
  look: v.optional(v.nullable(v.string())),
  /** Name of the light; absent: the usual one. */
  lighting: v.optional(v.string()),
  seated: v.optional(v.boolean()),
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

/** A picture that networks can look at. */
export interface Picture {
  readonly id: string
  /** Its file's name. */
  readonly image: string
  /** Where it lies, or would lie. */
  readonly path: string
  /** Its checksum, where it is known without reading it. */
  readonly key?: string
}

export type PhantomTruth = v.InferOutput<typeof phantomSchema>
export type PhantomImage = PhantomTruth & Picture
