/** The numeric rating scale of pain. */
export const PAIN_SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
export type PainScore = (typeof PAIN_SCORES)[number]

/** From here on a movement is not gone on with, unless the protocol says otherwise: usual practice for active tests. */
export const PAIN_LIMIT = 5
