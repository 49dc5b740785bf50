import type { EncounterContents } from '../../core/assessment/contents'
import { comparePosture, type PostureChange } from '../../core/assessment/posture-comparison'
import { isChange } from '../../core/error/verdict'
import { captureOf, sharedViews } from '../../core/posture/capture/shared-views'
import type { PostureView } from '../../core/posture/measures/scene'
import { listCaptures } from '../../storage/repositories/postures'
import { text } from '../../text/text'
import { changedFromTo } from '../posture-compare/change-words'
import { ChanceNote } from '../records/ChanceNote'
import { readEvidence } from '../records/read-evidence'
import { StoredView } from '../records/StoredView'
import { useStored } from '../records/use-stored'
import styles from './PostureChanges.module.css'

interface ViewChanges {
  readonly view: PostureView
  readonly changes: readonly PostureChange[]
}

/** What changed in each view that both sessions have. Lets the page breathe: each view takes a tenth of a second. */
async function read(
  clientId: string,
  first: EncounterContents,
  latest: EncounterContents,
): Promise<readonly ViewChanges[]> {
  const [before, after, evidence] = await Promise.all([
    listCaptures(first.session.id),
    listCaptures(latest.session.id),
    readEvidence({ clientId }),
  ])
  const found: ViewChanges[] = []
  for (const view of sharedViews({ captures: before.items }, { captures: after.items })) {
    const [one, two] = [captureOf(before.items, view), captureOf(after.items, view)]
    if (!one || !two) continue
    await new Promise((resolve) => setTimeout(resolve))
    found.push({ view, changes: comparePosture(one, two, evidence) })
  }
  return found
}

/** The latest posture against the first, in words: only what changed beyond its measurement error. */
export function PostureChanges({
  clientId,
  first,
  latest,
}: {
  readonly clientId: string
  readonly first: EncounterContents
  readonly latest: EncounterContents
}) {
  // Points that were placed since change the values, so what is asked for includes them.
  const asked = JSON.stringify([first, latest].map(({ captures }) => captures))
  const stored = useStored(() => read(clientId, first, latest), [clientId, asked])
  return (
    <StoredView stored={stored}>
      {(views) => (
        <>
          <ul className={styles.views}>
            {views.map(({ view, changes }) => (
              <li key={view}>
                <span className={styles.name}>{text.views[view].name}</span>
                <InWords changes={changes} />
              </li>
            ))}
          </ul>
          <ChanceNote verdicts={views.flatMap(({ changes }) => changes.map(({ verdict }) => verdict))} />
        </>
      )}
    </StoredView>
  )
}

function InWords({ changes }: { readonly changes: readonly PostureChange[] }) {
  const changed = changes.filter(({ verdict }) => isChange(verdict))
  const isHeld = changes.some(({ verdict }) => verdict === 'no-change-beyond-error')
  if (changed.length > 0) {
    return (
      <ul>
        {changed.map((change) => (
          <li key={change.measure.id}>
            {text.postureMeasures[change.measure.id].name} {changedFromTo(change)}
            <span className={styles.muted}>, beyond measurement error</span>
          </li>
        ))}
      </ul>
    )
  }
  return (
    <span className={styles.muted}>
      {isHeld
        ? 'no change that can be told from measurement error'
        : 'nothing that could be held against its measurement error'}
    </span>
  )
}
