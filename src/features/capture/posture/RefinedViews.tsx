import { useStore } from 'zustand'
import { enumerated, say, text } from '../../../text/text'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
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
        title={text.refinement.preliminary}
        actions={<Button onPress={skipRefinements}>{text.refinement.useLive}</Button>}
      >
        <p>
          {say(text.refinement.views, {
            view: text.views[now.view].within,
            number: done + 1,
            count: refined.length,
          })}
        </p>
        <Progress refinement={now.refinement} key={now.view} />
      </Notice>
    )
  }
  const [first] = failed
  if (!first) return null
  return (
    <Notice tone="warning" title={text.refinement.failed}>
      <p>{enumerated(failed.map(({ view }) => text.views[view].name))}.</p>
      <p>{nextAfterFailedRefinement(first.refinement.state.getState().error)}</p>
    </Notice>
  )
}

function Progress({ refinement }: { readonly refinement: RefinedView }) {
  return <RefinementProgress state={useStore(refinement.state)} />
}
