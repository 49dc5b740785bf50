import { useStore } from 'zustand'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { VIEW_NAMES } from '../../posture-sheet/posture-words'
import { RefinementProgress } from '../stage/RefinementProgress'
import { nextAfterFailedRefinement } from '../stage/refinement-words'
import { type RefinedView, skipRefinements, type UnsavedCapture } from './current-posture'

/** The refinements of the views: which is under way and how far, or which did not work. */
export function RefinedViews({ captures }: { readonly captures: readonly UnsavedCapture[] }) {
  const refined = captures.flatMap(({ capture, refinement }) =>
    refinement ? [{ view: capture.view, refinement }] : [],
  )
  const pending = refined.filter(({ refinement }) => refinement.isPending)
  const failed = refined.filter(({ refinement }) => refinement.state.getState().phase === 'failed')
  const [now] = pending
  if (now) {
    const done = refined.length - pending.length
    return (
      <Notice
        title="These numbers are preliminary"
        actions={<Button onPress={skipRefinements}>Use the live values</Button>}
      >
        <p>
          A few pictures of each view are being refined at once more, by more accurate models. Now:{' '}
          {VIEW_NAMES[now.view].toLowerCase()}, {done + 1} of {refined.length}.
        </p>
        <Progress refinement={now.refinement} key={now.view} />
      </Notice>
    )
  }
  const [first] = failed
  if (!first) return null
  return (
    <Notice tone="warning" title="The refinement did not work; the live values stand">
      <p>{failed.map(({ view }) => VIEW_NAMES[view]).join(', ')}.</p>
      <p>{nextAfterFailedRefinement(first.refinement.state.getState().error)}</p>
    </Notice>
  )
}

function Progress({ refinement }: { readonly refinement: RefinedView }) {
  return <RefinementProgress state={useStore(refinement.state)} />
}
