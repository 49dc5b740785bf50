import { isMissing } from '../../core/math/missing'
import type { Movement } from '../../core/movements/movement'
import { rawAndCorrected } from '../../core/trial/compensation/hold-compensations'
import { isBeyond, measuredFor } from '../../core/trial/compensation/measured'
import { valueIsRaw } from '../../core/trial/compensation/trunk-share'
import type { TrialAnalysis } from '../../core/trial/trial'
import { text } from '../../text/text'
import { formatDegrees } from '../../ui/format'
import { DataTable } from '../records/DataTable'
import styles from './GateTable.module.css'
import { gateValue } from './gate-texts'

type Analysis = Pick<TrialAnalysis, 'repetitions' | 'compensations'>

/** What else the body did in each hold, in numbers, with the angle against the room beside that against the trunk. */
export function CompensationTable({
  movement,
  analysis: { repetitions, compensations = [] },
}: {
  readonly movement: Movement
  readonly analysis: Analysis
}) {
  const rows = measuredFor(movement)
  const hasPair = compensations.some(({ trunkShare }) => trunkShare !== undefined)
  if (compensations.length === 0 || (rows.length === 0 && !hasPair)) return null
  return (
    <DataTable
      caption="What else moved, median of each hold"
      head={['Movement', 'Said beyond', ...compensations.map((_, index) => `Hold ${index + 1}`)]}
    >
      <tbody>
        {hasPair && <PairRows movement={movement} analysis={{ repetitions, compensations }} />}
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {text.measuredCompensations[row.id].name}
              <span className={styles.meaning}>{text.measuredCompensations[row.id].meaning}</span>
            </th>
            <td>
              {row.below ? 'below ' : ''}
              {gateValue(row.limit(movement), row.unit)}
              {!row.below && ' either way'}
            </td>
            {compensations.map(({ compensations: measured }, index) => {
              const value = measured.find(({ id }) => id === row.id)?.value
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: holds have no other identity than their order.
                <td key={index}>
                  {value === undefined
                    ? '–'
                    : isMissing(value)
                      ? text.missing[value.missing]
                      : `${gateValue(value, row.unit)}${isBeyond(row, movement, value) ? ' (beyond)' : ''}`}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

/** Raw and corrected, and which of them the trial's own value is. */
function PairRows({ movement, analysis }: { readonly movement: Movement; readonly analysis: Analysis }) {
  const { repetitions, compensations = [] } = analysis
  const isRaw = valueIsRaw(movement)
  const pairs = compensations.map(({ trunkShare: share }, index) => {
    const value = repetitions[index]?.degrees
    if (value === undefined || share === undefined) return undefined
    return isMissing(share) ? share : rawAndCorrected(movement, value, share)
  })
  const row = (which: 'raw' | 'corrected', name: string, meaning: string, isValue: boolean) => (
    <tr>
      <th scope="row">
        {name}
        {isValue && ', the value of this trial'}
        <span className={styles.meaning}>{meaning}</span>
      </th>
      <td>–</td>
      {pairs.map((pair, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: holds have no other identity than their order.
        <td key={index}>
          {pair === undefined
            ? '–'
            : isMissing(pair)
              ? text.missing[pair.missing]
              : formatDegrees(pair[which], { decimals: 1 })}
        </td>
      ))}
    </tr>
  )
  return (
    <>
      {row('raw', 'Raw', 'against the room, with what the trunk added', isRaw)}
      {row('corrected', 'Corrected', 'against the trunk, without it', !isRaw)}
    </>
  )
}
