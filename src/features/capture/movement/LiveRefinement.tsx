import { useStore } from 'zustand'
import type { PendingRefinement } from '../../../recording/refinement'
import { RefinementProgress } from '../stage/RefinementProgress'
import styles from './SidePanel.module.css'

/** Says that the values so far are quick ones, and how the closer look goes where it runs already. */
export function LiveRefinement({ refinement }: { readonly refinement: PendingRefinement }) {
  const look = useStore(refinement.state)
  switch (look.phase) {
    case 'loading':
    case 'looking':
      return <RefinementProgress look={look} />
    case 'failed':
      return <p className={styles.note}>The closer look did not work; these quick numbers stand.</p>
    default:
      return (
        <p className={styles.note}>Quick numbers; each hold is looked at closer when the recording ends.</p>
      )
  }
}
