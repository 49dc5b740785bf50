import type { Refined, TrialAnalysis } from '../../core/trial/trial'
import { formatDegrees } from '../../ui/format'

/** Whose the values are: of the closer look, with the quick ones beside them, or quick themselves. */
export function ValueOrigin({
  refined,
  analysis: { repetitions },
  isPending,
}: {
  readonly refined?: Pick<Refined, 'model'> | undefined
  readonly analysis: Pick<TrialAnalysis, 'repetitions'>
  readonly isPending: boolean
}) {
  if (isPending) {
    return (
      <p>
        <strong>Preliminary</strong>: quick numbers of the live model.
      </p>
    )
  }
  if (!refined) return <p>Quick numbers of the live model.</p>
  const quick = repetitions.flatMap(({ refinement }) => (refinement ? formatDegrees(refinement.quick) : []))
  return <p>After a closer look. The quick numbers were {quick.join(', ')}.</p>
}
