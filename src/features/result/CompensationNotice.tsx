import { isMissing } from '../../core/math/missing'
import type { Movement } from '../../core/movements/movement'
import { isBeyond, measuredFor } from '../../core/trial/compensation/measured'
import type { TrialAnalysis } from '../../core/trial/trial'
import { text } from '../../text/text'
import { Notice } from '../../ui/Notice'
import { gateValue } from './gate-texts'

/** Says plainly what else moved more than its limit, and in which repetition. Nothing where nothing did. */
export function CompensationNotice({
  movement,
  analysis: { compensations = [] },
}: {
  readonly movement: Movement
  readonly analysis: Pick<TrialAnalysis, 'compensations'>
}) {
  const warnings = measuredFor(movement).flatMap((row) => {
    const beyond = compensations.flatMap(({ compensations: measured }, index) => {
      const value = measured.find(({ id }) => id === row.id)?.value
      return value !== undefined && !isMissing(value) && isBeyond(row, movement, value)
        ? [`${gateValue(value, row.unit)} in repetition ${index + 1}`]
        : []
    })
    return beyond.length > 0
      ? [
          {
            id: row.id,
            sentence: `${text.measuredCompensations[row.id].warning} ${text.measuredCompensations[row.id].name}: ${beyond.join(', ')}.`,
          },
        ]
      : []
  })
  if (warnings.length === 0) return null
  return (
    <Notice tone="warning" title="Something else moved too">
      {warnings.map(({ id, sentence }) => (
        <p key={id}>{sentence}</p>
      ))}
    </Notice>
  )
}
