import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { type ErrorEvidence, NO_EVIDENCE } from '../../core/error/evidence/error-evidence'
import type { PostureCapture } from '../../core/posture/capture/posture-capture'
import { text } from '../../text/text'
import { type EditHistory, NO_HISTORY } from '../edits/edit-history'
import { type Edit, editsOf } from './edits'
import styles from './PostureSheet.module.css'
import { ViewSheet } from './ViewSheet'

/** "Front"; of two captures of one view "Front, 1st" and so on would say less than their order: "Front 2". */
function tabNames(captures: readonly PostureCapture[]): readonly string[] {
  return captures.map(({ view }, index) => {
    const before = captures.slice(0, index).filter((each) => each.view === view).length
    return before === 0 ? text.views[view].name : `${text.views[view].name} ${before + 1}`
  })
}

/**
 * The standing analysis of one session, a tab for each view: picture, lines, values with their errors,
 * and the points and angles that are placed by hand. Without `onChange` it is for reading only.
 */
export function PostureSheet({
  captures,
  pictureOf,
  evidence = NO_EVIDENCE,
  onChange,
}: {
  readonly captures: readonly PostureCapture[]
  /** The picture of a view, where one was kept. The same object for the same picture. */
  readonly pictureOf: (shotId: string) => Blob | undefined
  /** What this device knows about how well posture repeats. The same object for the same evidence. */
  readonly evidence?: ErrorEvidence
  readonly onChange?: (capture: PostureCapture) => void
}) {
  const [picked, setPicked] = useState<string>()
  const [histories, setHistories] = useState<Readonly<Record<string, EditHistory<Edit>>>>({})
  const edits = (capture: PostureCapture) =>
    onChange &&
    editsOf(capture, histories[capture.id] ?? NO_HISTORY, (changed, history) => {
      setHistories({ ...histories, [capture.id]: history })
      onChange(changed)
    })
  const names = tabNames(captures)
  const shown = captures.find(({ id }) => id === picked) ?? captures[0]
  if (!shown) return null
  return (
    <Tabs
      className={styles.sheet ?? ''}
      selectedKey={shown.id}
      onSelectionChange={(key) => setPicked(String(key))}
    >
      <TabList className={styles.views ?? ''} aria-label="Views">
        {captures.map(({ id }, index) => (
          <Tab key={id} id={id} className={styles.view ?? ''}>
            {names[index]}
          </Tab>
        ))}
      </TabList>
      {captures.map((capture) => (
        <TabPanel key={capture.id} id={capture.id} className={styles.panel ?? ''}>
          <ViewSheet
            capture={capture}
            picture={pictureOf(capture.id)}
            evidence={evidence}
            edits={edits(capture)}
          />
        </TabPanel>
      ))}
    </Tabs>
  )
}
