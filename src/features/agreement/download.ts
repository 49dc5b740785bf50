/** What tells a spreadsheet that the file is UTF-8, so that "Zoë" stays "Zoë". */
const BYTE_ORDER_MARK = '\ufeff'

/** Hands a table to the person as a file. Nothing leaves the device. */
export function downloadCsv(name: string, csv: string) {
  const address = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken hold of the file when the click returns; the address is freed after it.
  setTimeout(() => URL.revokeObjectURL(address))
}
