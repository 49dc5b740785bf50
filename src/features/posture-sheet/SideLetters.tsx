import type { PostureView } from '../../core/posture/measures/scene'
import { SideTag } from '../../ui/SideTag'
import styles from './SideLetters.module.css'

/** Which side of the person lies on which side of the picture: from behind it is the other way about. */
export function SideLetters({ view }: { readonly view: PostureView }) {
  if (view === 'left' || view === 'right') {
    return (
      <div className={styles.letters}>
        <SideTag side={view} />
      </div>
    )
  }
  return (
    <div className={styles.letters}>
      <SideTag side={view === 'front' ? 'right' : 'left'} />
      <SideTag side={view === 'front' ? 'left' : 'right'} />
    </div>
  )
}
