import { MOVEMENTS } from '../../src/core/movements/catalogue'
import { GATE_IDS } from '../../src/core/quality/gate'
import { gateById } from '../../src/core/quality/gates'
import {
  isBeyond,
  MEASURED_COMPENSATIONS,
  measuredCompensation,
} from '../../src/core/trial/compensation/measured'
import { text } from '../../src/text/text'

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const gateTable = () =>
  table(
    ['Gate', 'What is measured', 'Limits and why'],
    GATE_IDS.map((id) => {
      const { name, meaning, reason } = text.gates[id]
      const { unit } = gateById(id)
      return [name, unit ? `${meaning} (${unit})` : meaning, reason]
    }),
  )

/** The limits of a compensation over the movements that are watched for it. */
function limitsOf(id: (typeof MEASURED_COMPENSATIONS)[number]): string {
  const row = measuredCompensation(id)
  const watched = MOVEMENTS.filter(({ compensations }) => compensations.includes(id))
  const limits = [...new Set(watched.map((movement) => row.limit(movement)))].sort((a, b) => a - b)
  // The table says "below" exactly where the code warns below.
  const [example] = watched
  const word = example && isBeyond(row, example, 0) ? 'below ' : ''
  return `${word}${limits.join(' or ')}${row.unit === '°' ? '' : ' '}${row.unit}`
}

const compensationTable = () =>
  table(
    ['Compensation', 'What is measured', 'Said beyond', 'Why'],
    MEASURED_COMPENSATIONS.map((id) => {
      const { name, meaning, reason } = text.measuredCompensations[id]
      return [name, meaning, limitsOf(id), reason]
    }),
  )

/** The part of `docs/gates.md` that the tables of the code say. */
export const gatesPage = () =>
  ['## The gates', gateTable(), '## Compensations', compensationTable()].join('\n\n')
