import { mean } from 'simple-statistics'
import { grossAndCorrected } from '../../core/compensation/hold-compensations'
import { valueIsGross } from '../../core/compensation/trunk-share'
import { isMissing } from '../../core/missing'
import type { Movement } from '../../core/movements/movement'
import type { TrialAnalysis } from '../../core/trial/trial'
import { degrees } from '../../core/units'
import { AngleText } from '../../ui/AngleText'

/** The angle with the trunk's movement in it beside that without it; nothing where the movement has no such pair. */
export function GrossAndCorrected({
  movement,
  analysis: { repetitions, compensations = [] },
}: {
  readonly movement: Movement
  readonly analysis: Pick<TrialAnalysis, 'repetitions' | 'compensations'>
}) {
  const pairs = repetitions.flatMap(({ degrees: value }, index) => {
    const share = compensations[index]?.trunkShare
    return share === undefined || isMissing(share) ? [] : grossAndCorrected(movement, value, share)
  })
  if (pairs.length === 0) return null
  const gross = degrees(mean(pairs.map((pair) => pair.gross)))
  const corrected = degrees(mean(pairs.map((pair) => pair.corrected)))
  return (
    <p>
      Gross, against the room: <AngleText degrees={gross} />. Corrected, against the trunk:{' '}
      <AngleText degrees={corrected} />. The value above is the{' '}
      {valueIsGross(movement) ? 'gross' : 'corrected'} one.
    </p>
  )
}
