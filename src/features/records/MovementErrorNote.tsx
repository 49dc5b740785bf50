import type { ComparisonRow } from '../../core/assessment/comparison'
import { isMissing } from '../../core/math/missing'
import { movementTitle } from '../../text/movement'
import { say, text } from '../../text/text'
import { ErrorNote } from '../../ui/clinical/ErrorNote'
import { formatDegrees } from '../../ui/format'
import { ChanceNote } from './ChanceNote'
import { describeMeaning, describeSource } from './error-words'
import { JudgementNote } from './JudgementNote'

type Row = Pick<ComparisonRow, 'error' | 'movement' | 'side' | 'mode' | 'verdict'>

/** What the ± and the verdicts of some rows rest on; and where rows are many, what chance makes of them. */
export function MovementErrorNote({ rows }: { readonly rows: readonly Row[] }) {
  const sources = rows.flatMap(({ error, movement, side, mode }) => {
    if (isMissing(error)) return []
    // The literature speaks of regions; what was measured here, of a movement and side.
    const isPublished = error.basis === 'literature'
    const of = isPublished ? text.errors.regions[movement.region] : movementTitle(movement, side, mode)
    const mdc = formatDegrees(error.mdc95, { decimals: isPublished ? 0 : 1 })
    return [
      say(text.errors.sourceLine, {
        of,
        mdc,
        meaning: describeMeaning(error),
        source: describeSource(error),
      }),
    ]
  })
  return (
    <>
      <ChanceNote verdicts={rows.map(({ verdict }) => verdict)} />
      <ErrorNote sources={sources} />
      <JudgementNote of="movement" />
    </>
  )
}
