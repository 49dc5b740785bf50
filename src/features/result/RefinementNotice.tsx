import { useStore } from 'zustand'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import type { RefinementStep } from '../capture/movement/current-trial'
import { RefinementProgress } from '../capture/stage/RefinementProgress'
import { nextAfterFailedLook } from '../capture/stage/refinement-words'
import { missingText } from '../records/texts'

/** The closer look at this measurement: how far it is, and how to do without; or why it gave nothing. */
export function RefinementNotice({ closer }: { readonly closer: RefinementStep }) {
  const look = useStore(closer.state)
  if (closer.isPending) {
    return (
      <Notice
        title="These numbers are preliminary"
        actions={<Button onPress={closer.skip}>Use the quick numbers</Button>}
      >
        <p>A few pictures of each hold are being looked at once more, by more accurate models.</p>
        <RefinementProgress look={look} />
      </Notice>
    )
  }
  if (closer.unusable) {
    return (
      <Notice
        tone="warning"
        title="The closer look could not read most of the holds; the quick numbers stand"
      >
        <p>In one of them it found: {missingText(closer.unusable.missing)}.</p>
        <p>
          Quick numbers compare with the quick numbers of other trials. “Again” measures the movement once
          more.
        </p>
      </Notice>
    )
  }
  if (look.phase === 'failed') {
    return (
      <Notice tone="warning" title="The closer look did not work; the quick numbers stand">
        <p>{nextAfterFailedLook(look.error)}</p>
      </Notice>
    )
  }
  return null
}
