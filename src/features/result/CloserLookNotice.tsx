import { useStore } from 'zustand'
import { PoseError, type PoseErrorReason } from '../../pose/pose-error'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { CloserLookProgress } from '../measure/CloserLookProgress'
import type { CloserStep } from '../measure/current-trial'
import { missingText } from '../records/texts'

/** What to do so that the next closer look works. */
const NEXT: Readonly<Partial<Record<PoseErrorReason, string>>> = {
  'weights-unavailable':
    'Its models could not be fetched. Check that this device is still connected to where Plumbline comes from, then measure again.',
  'worker-crashed': 'This device ran short of memory. Close other pages and programs, then measure again.',
  'graphics-lost': 'The graphics card stopped answering. Measure again.',
}
const OTHERWISE =
  'Its models could not be run here. Measure again; if it comes back, switch the closer look off in the settings.'

const nextAfter = (error: unknown) => (error instanceof PoseError && NEXT[error.reason]) || OTHERWISE

/** The closer look at this measurement: how far it is, and how to do without; or why it gave nothing. */
export function CloserLookNotice({ closer }: { readonly closer: CloserStep }) {
  const look = useStore(closer.state)
  if (closer.isPending) {
    return (
      <Notice
        title="These numbers are preliminary"
        actions={<Button onPress={closer.skip}>Use the quick numbers</Button>}
      >
        <p>A few pictures of each hold are being looked at once more, by more accurate models.</p>
        <CloserLookProgress look={look} />
      </Notice>
    )
  }
  if (closer.unusable) {
    return (
      <Notice tone="warning" title="The closer look could not read every hold; the quick numbers stand">
        <p>In one of them it found: {missingText(closer.unusable.missing)}.</p>
      </Notice>
    )
  }
  if (look.phase === 'failed') {
    return (
      <Notice tone="warning" title="The closer look did not work; the quick numbers stand">
        <p>{nextAfter(look.error)}</p>
      </Notice>
    )
  }
  return null
}
