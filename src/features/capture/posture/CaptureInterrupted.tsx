import { useStore } from 'zustand'
import type { Interruption } from '../../../recording/run'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { useCapture } from '../capture'
import { describeInterruption } from '../stage/interruption-words'
import { StageCover } from '../stage/StageCover'
import { currentPosture, unkeptViews } from './current-posture'
import type { LivePostureRun } from './flow'
import { safeViews } from './words'

/** Over the stage when the camera or the model failed or the page was hidden: what is safe, and the ways on. */
export function CaptureInterrupted({
  live,
  interruption,
}: {
  readonly live: LivePostureRun
  readonly interruption: Interruption
}) {
  const { posture: flow } = useCapture()
  const taken = unkeptViews(live.sessionId, useStore(currentPosture)).length
  const { title, next } = describeInterruption(interruption)
  const isHidden = interruption.kind === 'page-hidden'
  return (
    <StageCover>
      <Notice
        tone="warning"
        title={title}
        actions={
          <>
            <Button variant="primary" onPress={isHidden ? () => live.run.resume() : flow.goOn}>
              {isHidden ? 'Go on' : 'Try again'}
            </Button>
            {taken > 0 ? (
              <Button onPress={flow.finish}>Finish with what was taken</Button>
            ) : (
              <Button onPress={flow.cancel}>Cancel</Button>
            )}
          </>
        }
      >
        <p>
          {taken === 0
            ? 'No view was taken yet.'
            : `${safeViews(taken)} Only the one that was being taken begins anew.`}
        </p>
        {!isHidden && <p>{next}</p>}
      </Notice>
    </StageCover>
  )
}
