import { useStore } from 'zustand'
import { say, text } from '../../text/text'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import type { RefinementStep } from '../capture/movement/current-trial'
import { RefinementProgress } from '../capture/stage/RefinementProgress'
import { nextAfterFailedRefinement } from '../capture/stage/refinement-words'

/** The refinement of this measurement: how far it is, and how to do without; or why it gave nothing. */
export function RefinementNotice({ refinement }: { readonly refinement: RefinementStep }) {
  const state = useStore(refinement.state)
  if (refinement.isPending) {
    return (
      <Notice
        title={text.refinement.preliminary}
        actions={<Button onPress={refinement.skip}>{text.refinement.useLive}</Button>}
      >
        <p>{text.refinement.holds}</p>
        <RefinementProgress state={state} />
      </Notice>
    )
  }
  if (refinement.unusable) {
    return (
      <Notice tone="warning" title={text.refinement.unreadable}>
        <p>{say(text.refinement.unreadableWhy, { reason: text.missing[refinement.unusable.missing] })}</p>
        <p>{text.refinement.unreadableNext}</p>
      </Notice>
    )
  }
  if (state.phase === 'failed') {
    return (
      <Notice tone="warning" title={text.refinement.failed}>
        <p>{nextAfterFailedRefinement(state.error)}</p>
      </Notice>
    )
  }
  return null
}
