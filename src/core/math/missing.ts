/** Every {@link MissingReason}, so that a record from the disk can be checked against them. */
export const MISSING_REASONS = [
  /** No person was found in the picture. */
  'nobody',
  /** More than one person is in the picture: whose angle would it be? */
  'several-people',
  /** A landmark that the measure needs was not found, or with too little confidence. */
  'landmark-unsure',
  /** A landmark that the measure needs lies outside the picture. */
  'outside-picture',
  /** The person does not stand in the view (frontal or sagittal) that the movement is measured in. */
  'wrong-view',
  /** The picture is too dark, or too flat, for landmarks to be relied on. */
  'too-dark',
  /** The person is so small in the picture that the network's jitter is larger than what is measured. */
  'too-far',
  /** The camera is rolled so far that angles against the vertical mean nothing. */
  'not-level',
  /** The camera was moved after the neutral was taken: the room has turned or shifted in the picture. */
  'camera-moved',
  /** The camera stood still: the same picture came again and again. */
  'camera-frozen',
  /** No joint reaches this angle, or no resting person this neutral: the landmarks are at fault. */
  'implausible',
  /** Left was taken for right (or front for back) in this frame, or against the rest of the recording. */
  'sides-swapped',
  /** The side that is tested faces away from the camera. */
  'other-side',
  /** The other limb moved, or the person moved in the other direction; or the recording is mirrored. */
  'other-side-moved',
  /** The measure is relative to the person's own neutral, and none was recorded. */
  'no-neutral',
  /** No complete repetition (onset, hold, return) was found in the recording. */
  'no-repetition',
  /** Too few values for the statistic that was asked for. */
  'too-few',
  /** The model in use does not give the landmarks that this measure needs. */
  'not-in-model',
  /** The measure needs a point that no model knows, and nobody has placed it. */
  'not-placed',
  /** The movement was not measured, on this side, in the session that is asked about. */
  'not-measured',
  /** Two values were measured in different ways (model or measurement code): they do not compare. */
  'different-methods',
  /** No measurement error with a source is known for this measure yet. */
  'no-measurement-error',
] as const

/**
 * Why a value could not be taken. A measure that cannot be taken is a value of its own kind; it is
 * never `NaN`, zero or a guess.
 */
export type MissingReason = (typeof MISSING_REASONS)[number]

/** A value that could not be taken, with the reason and, where it helps, which landmark or part. */
export interface Missing {
  readonly missing: MissingReason
  readonly detail?: string
}

/** Builds a {@link Missing}. */
export const missing = (reason: MissingReason, detail?: string): Missing =>
  detail === undefined ? { missing: reason } : { missing: reason, detail }

/** Tells a missing value from a taken one. */
export const isMissing = (value: unknown): value is Missing =>
  typeof value === 'object' && value !== null && 'missing' in value
