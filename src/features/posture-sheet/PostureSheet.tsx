import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { NO_POSTURE_EVIDENCE, type PostureEvidence } from '../../core/posture/mdc'
import type { PostureShot } from '../../core/posture/shot'
import { type EditHistory, NO_HISTORY } from './edit-history'
import { type Edit, editsOf } from './edits'
import styles from './PostureSheet.module.css'
import { VIEW_NAMES } from './posture-words'
import { ViewSheet } from './ViewSheet'

/** "Front"; of two shots of one view "Front, 1st" and so on would say less than their order: "Front 2". */
function tabNames(shots: readonly PostureShot[]): readonly string[] {
  return shots.map(({ view }, index) => {
    const before = shots.slice(0, index).filter((each) => each.view === view).length
    return before === 0 ? VIEW_NAMES[view] : `${VIEW_NAMES[view]} ${before + 1}`
  })
}

/**
 * The standing analysis of one session, a tab for each view: picture, lines, values with their errors,
 * and the points and angles that are placed by hand. Without `onChange` it is for reading only.
 */
export function PostureSheet({
  shots,
  pictureOf,
  evidence = NO_POSTURE_EVIDENCE,
  onChange,
}: {
  readonly shots: readonly PostureShot[]
  /** The picture of a view, where one was kept. The same object for the same picture. */
  readonly pictureOf: (shotId: string) => Blob | undefined
  /** What this device knows about how well posture repeats. The same object for the same evidence. */
  readonly evidence?: PostureEvidence
  readonly onChange?: (shot: PostureShot) => void
}) {
  const [picked, setPicked] = useState<string>()
  const [histories, setHistories] = useState<Readonly<Record<string, EditHistory<Edit>>>>({})
  const edits = (shot: PostureShot) =>
    onChange &&
    editsOf(shot, histories[shot.id] ?? NO_HISTORY, (changed, history) => {
      setHistories({ ...histories, [shot.id]: history })
      onChange(changed)
    })
  const names = tabNames(shots)
  const shown = shots.find(({ id }) => id === picked) ?? shots[0]
  if (!shown) return null
  return (
    <Tabs
      className={styles.sheet ?? ''}
      selectedKey={shown.id}
      onSelectionChange={(key) => setPicked(String(key))}
    >
      <TabList className={styles.views ?? ''} aria-label="Views">
        {shots.map(({ id }, index) => (
          <Tab key={id} id={id} className={styles.view ?? ''}>
            {names[index]}
          </Tab>
        ))}
      </TabList>
      {shots.map((shot) => (
        <TabPanel key={shot.id} id={shot.id} className={styles.panel ?? ''}>
          <ViewSheet shot={shot} picture={pictureOf(shot.id)} evidence={evidence} edits={edits(shot)} />
        </TabPanel>
      ))}
    </Tabs>
  )
}
