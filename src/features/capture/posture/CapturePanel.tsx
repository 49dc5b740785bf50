import { useStore } from 'zustand'
import { text } from '../../../text/text'
import { Button } from '../../../ui/Button'
import { useCapture } from '../capture'
import { TherapistPanel } from '../stage/TherapistPanel'
import { VoiceToggle } from '../stage/VoiceToggle'
import styles from './CapturePanel.module.css'
import { currentPosture, unkeptViews } from './current-posture'
import type { LivePostureRun } from './flow'

const STATUS = { 'to-come': 'to come', taken: 'taken', skipped: 'skipped' } as const

/** What the therapist needs: which views are in, ways to skip one or take it again, and how the machine does. */
export function CapturePanel({
  live,
  instruction,
}: {
  readonly live: LivePostureRun
  readonly instruction: string
}) {
  const { run, source } = live
  const { posture: flow } = useCapture()
  const state = useStore(run.state)
  const { views, current } = state.plan
  // Also those that were taken before the camera failed, or before one was to be taken again.
  const hasViews = unkeptViews(live.sessionId, useStore(currentPosture)).length > 0
  return (
    <TherapistPanel
      title="Standing posture"
      source={source}
      lastPose={live.lastPose}
      facts={[
        ['Frames a second', state.framesPerSecond],
        ['Measured, dropped', `${state.framesMeasured}, ${state.framesDropped}`],
      ]}
    >
      <ol className={styles.views} aria-label="Views" aria-live="polite">
        {views.map(({ view, status }) => {
          const isNow = view === current
          return (
            <li key={view} className={styles.view} aria-current={isNow ? 'step' : undefined}>
              <span className={styles.name}>{text.views[view].name}</span>
              <span className={styles.status}>{isNow ? 'now' : STATUS[status]}</span>
              {isNow ? (
                <Button variant="quiet" onPress={run.skip} aria-label={`Skip: ${text.views[view].name}`}>
                  Skip
                </Button>
              ) : (
                <Button
                  variant="quiet"
                  onPress={() => run.again(view)}
                  aria-label={`${status === 'to-come' ? 'Take now' : 'Take again'}: ${text.views[view].name}`}
                >
                  {status === 'to-come' ? 'Take now' : 'Take again'}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
      <div className={styles.actions}>
        <Button variant="primary" size="stage" onPress={flow.finish} isDisabled={!hasViews}>
          Finish
        </Button>
        {!hasViews && (
          <Button variant="quiet" onPress={flow.cancel}>
            Cancel
          </Button>
        )}
      </div>
      <VoiceToggle voice={live.voice} text={instruction} />
    </TherapistPanel>
  )
}
