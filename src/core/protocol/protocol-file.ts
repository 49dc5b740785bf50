import { LONGEST_NAME, type NoProtocol, parseProtocol } from './parse-protocol'
import type { ClinicProtocol, Protocol } from './protocol'

/** No file of a protocol is longer, bytes: what is longer is not read at all. */
export const LONGEST_FILE = 64 * 1024

/** The file of a protocol: JSON that `npm run measure -- --protocol FILE` reads too. It has no id: wherever it goes it is another one. */
export const protocolFile = ({ id: _, ...content }: ClinicProtocol): string =>
  `${JSON.stringify({ format: 'plumbline-protocol', ...content }, null, 2)}\n`

/** Reads the content of a file: hostile until it is checked. */
export function readProtocolFile(content: string): Protocol | NoProtocol {
  if (content.length > LONGEST_FILE) return { faults: [{ code: 'too-long' }] }
  let json: unknown
  try {
    json = JSON.parse(content)
  } catch {
    return { faults: [{ code: 'json' }] }
  }
  return parseProtocol(json)
}

/** "Neck (2)" and "Neck (3)" are further ones of "Neck". */
const FURTHER = / \((\d+)\)$/

/** A name that none of these has: the wanted one, or the next further one of it. */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted
  const stem = wanted.replace(FURTHER, '')
  for (let number = 2; ; number++) {
    const end = ` (${number})`
    const name = `${stem.slice(0, LONGEST_NAME - end.length)}${end}`
    if (!taken.includes(name)) return name
  }
}

/**
 * What becomes of a protocol that comes out of a file: one more of the clinic's own, or the one that is
 * here already, with the same steps under the same name or a further one of it.
 *
 * @param taken names that are taken, besides those of `own`.
 */
export function asClinicProtocol(
  protocol: ClinicProtocol,
  { own, taken }: { readonly own: readonly ClinicProtocol[]; readonly taken: readonly string[] },
): { readonly added: ClinicProtocol } | { readonly already: ClinicProtocol } {
  const { name } = protocol
  const contentOf = ({ painLimit, steps }: ClinicProtocol) => JSON.stringify({ painLimit, steps })
  const same = contentOf(protocol)
  const already = own.find(
    (each) => contentOf(each) === same && each.name.replace(FURTHER, '') === name.replace(FURTHER, ''),
  )
  if (already) return { already }
  return { added: { ...protocol, name: freeName(name, [...taken, ...own.map((each) => each.name)]) } }
}
