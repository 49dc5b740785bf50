import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Client } from '../../core/assessment/client'
import type { Encounter } from '../../core/assessment/encounter'
import { comparePosture, type PostureChange } from '../../core/assessment/posture-comparison'
import type { PostureCapture } from '../../core/posture/capture/posture-capture'
import { captureOf, sharedViews } from '../../core/posture/capture/shared-views'
import type { PostureView } from '../../core/posture/measures/scene'
import { readPictures } from '../../storage/repositories/pictures'
import { listCaptures } from '../../storage/repositories/postures'
import { text } from '../../text/text'
import sheet from '../posture-sheet/PostureSheet.module.css'
import { ChanceNote } from '../records/ChanceNote'
import { readEvidence } from '../records/read-evidence'
import { StoredView } from '../records/StoredView'
import { UnreadableNotice } from '../records/UnreadableNotice'
import { useStored } from '../records/use-stored'
import { HALF_AND_HALF } from './OverlaySlider'
import { ViewComparison } from './ViewComparison'

interface ComparedView {
  readonly view: PostureView
  readonly before: PostureCapture
  readonly after: PostureCapture
  readonly changes: readonly PostureChange[]
}

async function read(client: Client, before: Encounter, after: Encounter) {
  const [first, second, evidence] = await Promise.all([
    listCaptures(before.id),
    listCaptures(after.id),
    readEvidence({ clientId: client.id }),
  ])
  const pictures = await readPictures([...first.items, ...second.items].map(({ id }) => id))
  const compared: ComparedView[] = []
  for (const view of sharedViews({ captures: first.items }, { captures: second.items })) {
    const [one, two] = [captureOf(first.items, view), captureOf(second.items, view)]
    if (!one || !two) continue
    // Lets the page breathe: each view takes a tenth of a second.
    await new Promise((resolve) => setTimeout(resolve))
    compared.push({ view, before: one, after: two, changes: comparePosture(one, two, evidence) })
  }
  return {
    compared,
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
  readonly before: Encounter
  readonly after: Encounter
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
                  {text.views[view].name}
                </Tab>
              ))}
            </TabList>
            {views.map((view) => {
              const compared = value.compared.find((each) => each.view === view)
              return (
                <TabPanel key={view} id={view} className={sheet.panel ?? ''}>
                  {compared && (
                    <ViewComparison
                      before={compared.before}
                      after={compared.after}
                      changes={compared.changes}
                      look={look}
                      onLook={setLook}
                      pictureOf={(id) => value.pictures.get(id)?.picture}
                    />
                  )}
                </TabPanel>
              )
            })}
          </Tabs>
          <ChanceNote
            verdicts={value.compared.flatMap(({ changes }) => changes.map(({ verdict }) => verdict))}
          />
          <UnreadableNotice unreadable={value.unreadable} />
        </>
      )}
    </StoredView>
  )
}
