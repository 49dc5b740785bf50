/** A number at the start of a cell, with a true minus sign. */
export const numberIn = (text: string) => Number(text.replace('−', '-').match(/-?\d+(\.\d+)?/)?.[0])
