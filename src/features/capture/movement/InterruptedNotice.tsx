import type { Interruption } from '../../../recording/run'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { useCapture } from '../capture'
import { describeInterruption } from '../stage/interruption-words'
import { StageCover } from '../stage/StageCover'
import type { Live, MovementRequest } from './flow'
import { useGiveUp } from './use-give-up'

/** Over the stage when the source failed or the page was hidden: what happened, and the ways on. */
export function InterruptedNotice({
  live,
  request,
  interruption,
}: {
  readonly live: Live
  readonly request: MovementRequest
  readonly interruption: Interruption
}) {
  const { title, safe, next } = describeInterruption(interruption)
  const giveUp = useGiveUp()
  const { movement: flow } = useCapture()
  const repetitions = live.measurement.state.getState().repetitions.length
  return (
    <StageCover>
      <Notice
        tone="warning"
        title={title}
        actions={
          <>
            {interruption.kind === 'page-hidden' && (
              <Button variant="primary" onPress={() => live.measurement.resume()}>
                Go on
              </Button>
            )}
            {repetitions > 0 && <Button onPress={flow.finish}>Keep what was recorded</Button>}
            <Button onPress={() => giveUp(() => flow.startAgain(request))}>Start again</Button>
          </>
        }
      >
        <p>{safe}</p>
        <p>
          {repetitions === 0
            ? 'No complete repetition was recorded yet.'
            : `Complete repetitions so far: ${repetitions}.`}{' '}
          {next}
        </p>
      </Notice>
    </StageCover>
  )
}
