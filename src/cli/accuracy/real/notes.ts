import type { Side } from '../../../core/body/skeleton'

/** An arm, a shoulder or an elbow, and not a forearm. */
const UPPER_ARM = String.raw`\b(?:(?:upper )?arms?|shoulders?|elbows?)\b`
/** What keeps a rater from seeing where it is, or how far it is lifted. */
const UNSEEN = String.raw`(?:hidden|hides?|behind|foreshort\w*|guess\w*|(?:at|towards?)(?: the)? camera)`

/** The arm is what is said to be unseen, or what something else is said to hide. */
const UNSEEN_ARM = new RegExp(
  `${UPPER_ARM}[^,;:]*\\b${UNSEEN}|\\bhid(?:es?|ing) (?:(?:the|his|her|left|right|both|upper) )*${UPPER_ARM}`,
  'i',
)

const sidesIn = (clause: string): readonly Side[] => {
  const named = (['left', 'right'] as const).filter((side) => new RegExp(`\\b${side}\\b`, 'i').test(clause))
  return named.length === 0 ? ['left', 'right'] : named
}

/**
 * Whose upper arm a rater's note calls hidden, foreshortened or guessed. A note is some clauses of plain
 * words; one that names no side means both.
 */
export const unseenArms = (note: string): ReadonlySet<Side> =>
  new Set(
    note
      .split(/[,;:]/)
      .filter((clause) => UNSEEN_ARM.test(clause))
      .flatMap(sidesIn),
  )
