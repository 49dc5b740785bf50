import { Suspense, useState } from 'react'
import { readTrial } from '../../storage/repositories'
import { lazyPart } from '../../ui/lazy-part'
import { Notice } from '../../ui/Notice'
import { Progress } from '../../ui/Progress'
import { StoredView } from '../records/StoredView'
import { useStored } from '../records/use-stored'
import styles from './TrialDetails.module.css'

const TrialReplay = lazyPart(async () => (await import('../result/TrialReplay')).TrialReplay)
const ConditionList = lazyPart(async () => (await import('../result/TrialConditions')).ConditionList)

/** Replay and conditions of a kept trial. Its landmarks are read when this is opened, not before. */
export function TrialDetails({ trialId }: { readonly trialId: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>Replay and conditions</summary>
      {isOpen && <Details trialId={trialId} />}
    </details>
  )
}

function Details({ trialId }: { readonly trialId: string }) {
  const stored = useStored(() => readTrial(trialId), [trialId])
  return (
    <StoredView stored={stored}>
      {(trial) =>
        trial ? (
          <Suspense fallback={<Progress label="Loading the replay" />}>
            <div className={styles.content}>
              <TrialReplay trial={trial} />
              <ConditionList trial={trial} />
            </div>
          </Suspense>
        ) : (
          <Notice tone="warning" title="The recorded landmarks could not be read">
            <p>The values above are kept apart from them and are not affected.</p>
          </Notice>
        )
      }
    </StoredView>
  )
}
