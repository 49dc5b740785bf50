import type { Interruption } from '../../../recording/measurement-state'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { describeInterruption } from '../stage/interruption-words'
import { StageCover } from '../stage/StageCover'
import { finish, type Live, type Order, start } from './flow'

/** Over the stage when the source failed or the page was hidden: what happened, and the ways on. */
export function InterruptedNotice({
  live,
  order,
  interruption,
}: {
  readonly live: Live
  readonly order: Order
  readonly interruption: Interruption
}) {
  const { title, safe, next } = describeInterruption(interruption)
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
            {repetitions > 0 && <Button onPress={finish}>Keep what was recorded</Button>}
            <Button onPress={() => void start(order)}>Start again</Button>
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
