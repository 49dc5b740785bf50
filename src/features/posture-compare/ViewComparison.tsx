import { useMemo } from 'react'
import type { PostureChange } from '../../core/assessment/posture-comparison'
import { isMissing } from '../../core/math/missing'
import { alignedPair } from '../../core/posture/capture/alignment'
import type { PostureCapture } from '../../core/posture/capture/posture-capture'
import { text } from '../../text/text'
import { Notice } from '../../ui/Notice'
import { useObjectUrl } from '../posture-sheet/use-object-url'
import { twoDays } from '../records/two-days'
import { ChangesInWords } from './ChangesInWords'
import { MdcSources } from './MdcSources'
import { type OverlayLook, OverlaySlider } from './OverlaySlider'
import { PostureChangeTable } from './PostureChangeTable'
import styles from './ViewComparison.module.css'

/** One view of two sessions: laid over each other, what changed in words, and every difference. */
export function ViewComparison({
  before,
  after,
  changes,
  pictureOf,
  look,
  onLook,
}: {
  readonly before: PostureCapture
  readonly after: PostureCapture
  readonly changes: readonly PostureChange[]
  readonly pictureOf: (shotId: string) => Blob | undefined
  readonly look: OverlayLook
  readonly onLook: (look: OverlayLook) => void
}) {
  const pair = useMemo(() => alignedPair(before, after), [before, after])
  const days = twoDays(before.recordedAt, after.recordedAt)
  const first = useObjectUrl(pictureOf(before.id))
  const second = useObjectUrl(pictureOf(after.id))
  return (
    <div className={styles.view}>
      {isMissing(pair) ? (
        <Notice tone="warning" title="These two cannot be laid over each other">
          <p>
            Ankles and ears have to be seen in both ({text.missing[pair.missing]}). The differences are worked
            out all the same.
          </p>
        </Notice>
      ) : (
        <OverlaySlider
          view={before.view}
          look={look}
          onLook={onLook}
          before={{ ...pair.before, day: days[0], picture: first }}
          after={{ ...pair.after, day: days[1], picture: second }}
        />
      )}
      <div className={styles.side}>
        <ChangesInWords changes={changes} />
      </div>
      <div className={styles.table}>
        <PostureChangeTable before={before} after={after} changes={changes} />
        <MdcSources changes={changes} />
      </div>
    </div>
  )
}
