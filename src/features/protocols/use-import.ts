import { useState } from 'react'
import type { NoProtocol } from '../../core/protocol/parse-protocol'
import type { ClinicProtocol, Protocol } from '../../core/protocol/protocol'
import { asClinicProtocol, LONGEST_FILE, readProtocolFile } from '../../core/protocol/protocol-file'
import { saveProtocol } from '../../storage/repositories/protocols'
import { faultSentence } from '../../text/protocol'
import { say, text } from '../../text/text'
import { toast } from '../../ui/toast'
import { attempt } from '../records/attempt'

const { import: words } = text.protocols

/** A file that was not taken: what it is called, and everything that is wrong with it. */
interface ImportProblem {
  readonly file: string
  readonly sentences: readonly string[]
}

/** A file that is too long is not read at all. */
async function read(file: File): Promise<Protocol | NoProtocol> {
  return file.size > LONGEST_FILE ? { faults: [{ code: 'too-long' }] } : readProtocolFile(await file.text())
}

/**
 * Takes protocols out of files among the clinic's own: all of one or nothing, and the same one only once.
 *
 * @param taken names that are taken, besides those of `own`.
 */
export function useImport(own: readonly ClinicProtocol[], taken: readonly string[]) {
  const [problem, setProblem] = useState<ImportProblem>()
  const take = async (file: File): Promise<void> => {
    setProblem(undefined)
    const found = await read(file).catch(() => undefined)
    if (!found || 'faults' in found) {
      const sentences = found?.faults.map(faultSentence) ?? [words.unreadable]
      setProblem({ file: file.name, sentences })
      return
    }
    const name =
      found.name ?? (file.name.replace(/\.[^.]*$/, '').slice(0, 80) || text.protocols.editor.untitled)
    const id = crypto.randomUUID()
    const outcome = asClinicProtocol({ ...found, id, name }, { own, taken })
    if ('already' in outcome) toast(say(words.already, { name: outcome.already.name }))
    else await attempt(() => saveProtocol(outcome.added), say(words.done, { name: outcome.added.name }))
  }
  return { take, problem }
}
