/** A cell of a table that is exported: text, a number, or nothing. */
export type Cell = string | number | undefined

/** What makes a spreadsheet take a text for a formula and run it when the file is opened. */
const FORMULA = /^[=+\-@\t\r]/

function written(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  // The apostrophe is the spreadsheets' own mark for "this is text".
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Comma-separated values after RFC 4180: a header line, CRLF after every line, quotes where they are
 * needed. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export const toCsv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [header, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('')
