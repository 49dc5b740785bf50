import { describeProblem } from '../../camera/problems'
import type { Interruption } from '../../recording/measurement-state'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { finish, type Live, type Order, start } from './flow'
import styles from './InterruptedNotice.module.css'

const described = (interruption: Interruption) => {
  switch (interruption.kind) {
    case 'camera':
      return describeProblem(interruption.error.problem)
    case 'page-hidden':
      return {
        title: 'The page was hidden',
        safe: 'A hidden page gets no pictures, so the recording paused at that moment.',
        next: 'Go on, keep what was recorded, or start again.',
      }
    case 'pose':
      return {
        title: 'The model stopped',
        safe: 'What was recorded until then is safe.',
        next: 'Keep it, or start again.',
      }
  }
}

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
  const { title, safe, next } = described(interruption)
  const repetitions = live.measurement.state.getState().repetitions.length
  return (
    <div className={styles.cover}>
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
    </div>
  )
}
