import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Client, Session } from '../../core/assessment/session'
import { captureOf } from '../../core/posture/capture/shared-views'
import type { PostureView } from '../../core/posture/measures/scene'
import { readPictures } from '../../storage/repositories/pictures'
import { listCaptures } from '../../storage/repositories/postures'
import sheet from '../posture-sheet/PostureSheet.module.css'
import { VIEW_NAMES } from '../posture-sheet/posture-words'
import { readPostureEvidence } from '../records/read-posture-evidence'
import { StoredView } from '../records/StoredView'
import { UnreadableNotice } from '../records/UnreadableNotice'
import { useStored } from '../records/use-stored'
import { HALF_AND_HALF } from './OverlaySlider'
import { ViewComparison } from './ViewComparison'

async function read(client: Client, before: Session, after: Session) {
  const [first, second, evidence] = await Promise.all([
    listCaptures(before.id),
    listCaptures(after.id),
    readPostureEvidence({ clientId: client.id }),
  ])
  const pictures = await readPictures([...first.items, ...second.items].map(({ id }) => id))
  return {
    before: first.items,
    after: second.items,
    evidence,
    pictures,
    unreadable: [...first.unreadable, ...second.unreadable],
  }
}

/** The views that two sessions share, a tab for each. */
export function SharedViews({
  client,
  views,
  before,
  after,
}: {
  readonly client: Client
  readonly views: readonly PostureView[]
  readonly before: Session
  readonly after: Session
}) {
  const stored = useStored(() => read(client, before, after), [client.id, before.id, after.id])
  const [picked, setPicked] = useState<PostureView>()
  const [look, setLook] = useState(HALF_AND_HALF)
  const shown = views.find((view) => view === picked) ?? views[0]
  return (
    <StoredView stored={stored}>
      {(value) => (
        <>
          <Tabs
            className={sheet.sheet ?? ''}
            {...(shown && { selectedKey: shown })}
            onSelectionChange={(key) => setPicked(views.find((view) => view === key))}
          >
            <TabList className={sheet.views ?? ''} aria-label="Views">
              {views.map((view) => (
                <Tab key={view} id={view} className={sheet.view ?? ''}>
                  {VIEW_NAMES[view]}
                </Tab>
              ))}
            </TabList>
            {views.map((view) => {
              const [first, second] = [captureOf(value.before, view), captureOf(value.after, view)]
              return (
                <TabPanel key={view} id={view} className={sheet.panel ?? ''}>
                  {first && second && (
                    <ViewComparison
                      before={first}
                      after={second}
                      evidence={value.evidence}
                      look={look}
                      onLook={setLook}
                      pictureOf={(id) => value.pictures.get(id)?.picture}
                    />
                  )}
                </TabPanel>
              )
            })}
          </Tabs>
          <UnreadableNotice unreadable={value.unreadable} />
        </>
      )}
    </StoredView>
  )
}
