import { mean } from 'simple-statistics'
import { isMissing } from '../../core/math/missing'
import { degrees } from '../../core/math/units'
import type { Movement } from '../../core/movements/movement'
import { rawAndCorrected } from '../../core/trial/compensation/hold-compensations'
import { valueIsRaw } from '../../core/trial/compensation/trunk-share'
import type { TrialAnalysis } from '../../core/trial/trial'
import { AngleText } from '../../ui/AngleText'

/** The angle with the trunk's movement in it beside that without it; nothing where the movement has no such pair. */
export function RawAndCorrected({
  movement,
  analysis: { repetitions, compensations = [] },
}: {
  readonly movement: Movement
  readonly analysis: Pick<TrialAnalysis, 'repetitions' | 'compensations'>
}) {
  const pairs = repetitions.flatMap(({ degrees: value }, index) => {
    const share = compensations[index]?.trunkShare
    return share === undefined || isMissing(share) ? [] : rawAndCorrected(movement, value, share)
  })
  if (pairs.length === 0) return null
  const raw = degrees(mean(pairs.map((pair) => pair.raw)))
  const corrected = degrees(mean(pairs.map((pair) => pair.corrected)))
  return (
    <p>
      Raw, against the room: <AngleText degrees={raw} />. Corrected, against the trunk:{' '}
      <AngleText degrees={corrected} />. The value above is the {valueIsRaw(movement) ? 'raw' : 'corrected'}{' '}
      one.
    </p>
  )
}
