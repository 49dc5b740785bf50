/** What tells a spreadsheet that the file is UTF-8, so that "Zoë" stays "Zoë". */
const BYTE_ORDER_MARK = '\ufeff'

/** Hands something to the person as a file. Nothing leaves the device. */
function download(name: string, parts: readonly string[], type: string) {
  const address = URL.createObjectURL(new Blob([...parts], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken hold of the file when the click returns; the address is freed after it.
  setTimeout(() => URL.revokeObjectURL(address))
}

/** Hands a table to the person as a file. */
export const downloadCsv = (name: string, csv: string) =>
  download(name, [BYTE_ORDER_MARK, csv], 'text/csv;charset=utf-8')

/** Hands data to the person as a file. */
export const downloadJson = (name: string, json: string) => download(name, [json], 'application/json')
