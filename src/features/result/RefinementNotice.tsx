import { useStore } from 'zustand'
import { text } from '../../text/text'
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
        title="These numbers are preliminary"
        actions={<Button onPress={refinement.skip}>Use the live values</Button>}
      >
        <p>A few pictures of each hold are being looked at once more, by more accurate models.</p>
        <RefinementProgress state={state} />
      </Notice>
    )
  }
  if (refinement.unusable) {
    return (
      <Notice tone="warning" title="Most of the holds could not be refined; the live values stand">
        <p>In one of them it found: {text.missing[refinement.unusable.missing]}.</p>
        <p>
          Live values compare with the live values of other trials. “Again” measures the movement once more.
        </p>
      </Notice>
    )
  }
  if (state.phase === 'failed') {
    return (
      <Notice tone="warning" title="The refinement did not work; the live values stand">
        <p>{nextAfterFailedRefinement(state.error)}</p>
      </Notice>
    )
  }
  return null
}
