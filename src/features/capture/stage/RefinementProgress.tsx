import type { RefinementState } from '../../../recording/refinement'
import { say, text } from '../../../text/text'
import { formatBytes } from '../../../ui/format'
import { Progress } from '../../../ui/Progress'

/** How far the refinement is: what has been fetched of its model, or how many pictures it has seen. */
export function RefinementProgress({ state }: { readonly state: RefinementState }) {
  const { phase, loadedBytes, totalBytes, done, total, frameTime } = state
  if (phase === 'refining') {
    const left = frameTime === undefined ? undefined : Math.ceil((frameTime * (total - done)) / 1000)
    return (
      <Progress
        label={say(text.refinement.progress, { done, total })}
        value={total > 0 ? done / total : 0}
        detail={left === undefined ? '' : say(text.refinement.timeLeft, { seconds: left })}
      />
    )
  }
  const isFetching = phase === 'loading' && loadedBytes < totalBytes
  return isFetching ? (
    <Progress
      label={text.refinement.fetching}
      value={loadedBytes / totalBytes}
      detail={say(text.refinement.fetched, {
        loaded: formatBytes(loadedBytes),
        total: formatBytes(totalBytes),
      })}
    />
  ) : (
    <Progress label={text.refinement.preparing} />
  )
}
