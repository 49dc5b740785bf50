import { useStore } from 'zustand'
import type { PendingRefinement } from '../../../recording/refinement'
import { text } from '../../../text/text'
import { RefinementProgress } from '../stage/RefinementProgress'
import styles from './SidePanel.module.css'

/** Says that the values so far are live ones, and how the refinement goes where it runs already. */
export function LiveRefinement({ refinement }: { readonly refinement: PendingRefinement }) {
  const state = useStore(refinement.state)
  switch (state.phase) {
    case 'loading':
    case 'refining':
      return <RefinementProgress state={state} />
    case 'failed':
      return <p className={styles.note}>{text.refinement.liveStand}</p>
    default:
      return <p className={styles.note}>{text.refinement.live}</p>
  }
}
