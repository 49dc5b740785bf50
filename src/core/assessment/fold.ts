/**
 * Letters that decomposition leaves whole, and what people type who do not have them on their keyboard.
 * After the transliterations of Unicode CLDR (Latin-ASCII).
 */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ĸ: 'q',
  ł: 'l',
  ŋ: 'n',
  ß: 'ss',
  þ: 'th',
  ŧ: 't',
  ə: 'e',
  ƒ: 'f',
}

const WHOLE = new RegExp(`[${Object.keys(WHOLE_LETTERS).join('')}]`, 'gu')

/**
 * A name as it is searched for: without accents, case and apostrophes, and with hyphens, dots and other
 * marks as spaces. "Łukasz O’Connor-Smith" becomes "lukasz oconnor smith".
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLocaleLowerCase('en-GB')
    .replace(/\p{M}/gu, '')
    .replace(WHOLE, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(/['’‘ʼʹ`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether two names are the same but for accents, case and punctuation. */
export const isSameName = (a: string, b: string): boolean => folded(a) === folded(b)
