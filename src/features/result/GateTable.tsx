import type { GateSummary } from '../../core/quality/gate-summary'
import { gateById } from '../../core/quality/gates'
import { say, text } from '../../text/text'
import { DataTable } from '../records/DataTable'
import styles from './GateTable.module.css'
import { stretchText } from './gate-texts'

/** What each gate measured over the recording and over each hold, and where its limits come from. */
export function GateTable({ gates }: { readonly gates: readonly GateSummary[] }) {
  const holds = gates[0]?.holds ?? []
  return (
    <>
      <DataTable
        caption="Conditions while it was recorded: median and worst"
        head={['Gate', 'State', 'Recording', ...holds.map((_, index) => `Hold ${index + 1}`)]}
      >
        <tbody>
          {gates.map(({ gate, recording, refused, holds: each }) => {
            const { unit } = gateById(gate)
            const { name, meaning } = text.gates[gate]
            const share = Math.round(100 * refused)
            const status = text.gateStates.status[recording.status]
            return (
              <tr key={gate}>
                <th scope="row">
                  {name}
                  <span className={styles.meaning}>{meaning}</span>
                </th>
                <td>{share > 0 ? say(text.gateStates.refusedShare, { status, percent: share }) : status}</td>
                <td>{stretchText(recording, unit)}</td>
                {each.map((hold, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: holds have no other identity than their order.
                  <td key={index}>{stretchText(hold, unit)}</td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </DataTable>
      <details className={styles.limits}>
        <summary>Where the limits come from</summary>
        <dl>
          {gates.map(({ gate }) => (
            <div key={gate}>
              <dt>{text.gates[gate].name}</dt>
              <dd>{text.gates[gate].reason}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}
