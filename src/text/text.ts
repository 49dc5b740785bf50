import { IntlMessageFormat } from 'intl-messageformat'
import { en } from './en'

/** Every sentence of one language, as ICU messages, by the codes that core gives. */
export type Language = typeof en

/** The sentences of the language that the app speaks. */
export const text: Language = en

/** What the language is called in dates and numbers: BCP 47. */
const LOCALE = 'en-GB'

/**
 * Fills values into an ICU message, the grammar of the language with them:
 * `say('{side, select, left {Left arm} other {Right arm}}', { side })`.
 *
 * @throws where the message is no ICU message, or a value is left out that it needs.
 */
export const say = (message: string, values: Readonly<Record<string, string | number>> = {}): string =>
  String(new IntlMessageFormat(message, LOCALE).format({ ...values }))

/** Things in a sentence: "front, left and back". */
export const listed = (things: readonly string[]): string =>
  new Intl.ListFormat(LOCALE, { type: 'conjunction' }).format(things)

/** Things in a row: "2 trials, 4 posture views". */
export const enumerated = (things: readonly string[]): string =>
  new Intl.ListFormat(LOCALE, { type: 'unit' }).format(things)
