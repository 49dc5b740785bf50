import type { RefinementState } from '../../../recording/refinement'
import { formatBytes } from '../../../ui/format'
import { Progress } from '../../../ui/Progress'

/** How far the refinement is: what has been fetched of its model, or how many pictures it has seen. */
export function RefinementProgress({ state }: { readonly state: RefinementState }) {
  const { phase, loadedBytes, totalBytes, done, total, frameTime } = state
  if (phase === 'refining') {
    const left = frameTime === undefined ? undefined : Math.ceil((frameTime * (total - done)) / 1000)
    return (
      <Progress
        label={`Refining: picture ${done} of ${total}`}
        value={total > 0 ? done / total : 0}
        detail={left === undefined ? '' : `about ${left} s`}
      />
    )
  }
  const isFetching = phase === 'loading' && loadedBytes < totalBytes
  return isFetching ? (
    <Progress
      label="Getting the models for the refinement"
      value={loadedBytes / totalBytes}
      detail={`${formatBytes(loadedBytes)} of ${formatBytes(totalBytes)}`}
    />
  ) : (
    <Progress label="Getting ready to refine" />
  )
}
