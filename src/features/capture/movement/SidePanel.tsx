import { useStore } from 'zustand'
import { movementTitle } from '../../../text/movement'
import { AngleText } from '../../../ui/AngleText'
import { Button } from '../../../ui/Button'
import { useCapture } from '../capture'
import { TherapistPanel } from '../stage/TherapistPanel'
import { VoiceToggle } from '../stage/VoiceToggle'
import { sideOf } from './choice'
import type { Live, MovementRequest } from './flow'
import { LiveRefinement } from './LiveRefinement'
import styles from './SidePanel.module.css'
import { useGiveUp } from './use-give-up'

/** Below this many pictures a second a hold of two seconds is read off a handful of pictures. */
const FEW_FRAMES = 8

/** What the therapist needs: the values as they come, how the machine does, and the ways out. */
export function SidePanel({
  live,
  request,
  instruction,
}: {
  readonly live: Live
  readonly request: MovementRequest
  readonly instruction: string
}) {
  const state = useStore(live.measurement.state)
  const { repetitions, wantedRepetitions } = state
  const giveUp = useGiveUp()
  const { movement: flow } = useCapture()
  return (
    <TherapistPanel
      title={movementTitle(live.movement, sideOf(request.choice))}
      source={live.source}
      lastPose={live.lastPose}
      facts={[
        ['Frames a second', state.framesPerSecond],
        ['Model time', `${Math.round(state.modelTime)} ms`],
        ['Measured, dropped', `${state.framesMeasured}, ${state.framesDropped}`],
      ]}
    >
      <ol className={styles.repetitions} aria-label="Repetitions" aria-live="polite">
        {Array.from({ length: Math.max(wantedRepetitions, repetitions.length) }, (_, index) => index).map(
          (index) => {
            const repetition = repetitions[index]
            return (
              <li key={index} className={styles.repetition}>
                <span>Repetition {index + 1}</span>
                {repetition ? (
                  <AngleText degrees={repetition.degrees} size="large" />
                ) : (
                  <span aria-hidden="true">–</span>
                )}
              </li>
            )
          },
        )}
      </ol>
      {live.measurement.refinement && <LiveRefinement refinement={live.measurement.refinement} />}
      <div className={styles.actions}>
        <Button variant="primary" size="stage" onPress={flow.finish} isDisabled={repetitions.length === 0}>
          Finish
        </Button>
        <Button onPress={() => giveUp(() => flow.startAgain(request))}>Start again</Button>
        <Button variant="quiet" onPress={() => giveUp(flow.giveUp)}>
          Cancel
        </Button>
      </div>
      {state.framesMeasured > 0 && state.framesPerSecond < FEW_FRAMES && (
        <p className={styles.slow} role="status">
          Measured pictures a second: only {state.framesPerSecond}. Short holds may be missed. Close other
          programs, or choose “Speed” in the settings.
        </p>
      )}
      <VoiceToggle voice={live.voice} text={instruction} />
    </TherapistPanel>
  )
}
