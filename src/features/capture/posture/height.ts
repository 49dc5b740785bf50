/** Nobody who stands is smaller or taller, cm: beyond these it is a slip of the finger, or metres or inches. */
const SMALLEST = 80
const TALLEST = 250

/** A height in cm as it was typed, with a point or a comma; nothing where nothing was. */
export function readHeight(text: string): number | 'invalid' | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  if (!/^\d{2,3}([.,]\d)?$/.test(trimmed)) return 'invalid'
  const height = Number(trimmed.replace(',', '.'))
  return height >= SMALLEST && height <= TALLEST ? height : 'invalid'
}
