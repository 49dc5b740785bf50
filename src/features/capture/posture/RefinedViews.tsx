import { useStore } from 'zustand'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { VIEW_NAMES } from '../../posture-sheet/posture-words'
import { RefinementProgress } from '../stage/RefinementProgress'
import { nextAfterFailedLook } from '../stage/refinement-words'
import { type RefinedView, skipRefinements, type UnsavedCapture } from './current-posture'

/** The closer looks at the views: which is under way and how far, or which did not work. */
export function RefinedViews({ captures }: { readonly captures: readonly UnsavedCapture[] }) {
  const looked = captures.flatMap(({ capture, closer }) => (closer ? [{ view: capture.view, closer }] : []))
  const pending = looked.filter(({ closer }) => closer.isPending)
  const failed = looked.filter(({ closer }) => closer.state.getState().phase === 'failed')
  const [now] = pending
  if (now) {
    const done = looked.length - pending.length
    return (
      <Notice
        title="These numbers are preliminary"
        actions={<Button onPress={skipRefinements}>Use the quick numbers</Button>}
      >
        <p>
          A few pictures of each view are being looked at once more, by more accurate models. Now:{' '}
          {VIEW_NAMES[now.view].toLowerCase()}, {done + 1} of {looked.length}.
        </p>
        <Progress closer={now.closer} key={now.view} />
      </Notice>
    )
  }
  const [first] = failed
  if (!first) return null
  return (
    <Notice tone="warning" title="The closer look did not work; the quick numbers stand">
      <p>{failed.map(({ view }) => VIEW_NAMES[view]).join(', ')}.</p>
      <p>{nextAfterFailedLook(first.closer.state.getState().error)}</p>
    </Notice>
  )
}

function Progress({ closer }: { readonly closer: RefinedView }) {
  return <RefinementProgress look={useStore(closer.state)} />
}
