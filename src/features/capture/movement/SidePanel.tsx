import { useStore } from 'zustand'
import { preferences } from '../../../storage/preferences'
import { movementTitle } from '../../../text/movement'
import { AngleText } from '../../../ui/AngleText'
import { Button } from '../../../ui/Button'
import { backendName, modelName } from '../../../ui/model-names'
import { TherapistPanel } from '../stage/TherapistPanel'
import { VoiceToggle } from '../stage/VoiceToggle'
import { sideOf } from './choice'
import { cancel, finish, type Live, type Order, start } from './flow'
import { LiveRefinement } from './LiveRefinement'
import styles from './SidePanel.module.css'

/** Below this many pictures a second a hold of two seconds is read off a handful of pictures. */
const FEW_FRAMES = 8

/** What the therapist needs: the values as they come, how the machine does, and the ways out. */
export function SidePanel({
  live,
  order,
  instruction,
}: {
  readonly live: Live
  readonly order: Order
  readonly instruction: string
}) {
  const state = useStore(live.measurement.state)
  const { model, backend } = useStore(preferences)
  const { repetitions, wantedRepetitions } = state
  return (
    <TherapistPanel
      title={movementTitle(live.movement, sideOf(order.choice))}
      source={live.source}
      lastPose={live.lastPose}
      facts={[
        ['Model', `${modelName(model)}${backend ? `, ${backendName(backend)}` : ''}`],
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
        <Button variant="primary" size="stage" onPress={finish} isDisabled={repetitions.length === 0}>
          Finish
        </Button>
        <Button onPress={() => void start(order)}>Start again</Button>
        <Button variant="quiet" onPress={cancel}>
          Cancel
        </Button>
      </div>
      {state.framesMeasured > 0 && state.framesPerSecond < FEW_FRAMES && (
        <p className={styles.slow} role="status">
          Measured pictures a second: only {state.framesPerSecond}. Short holds may be missed. Close other
          programs, or choose “Speed” in the settings.
        </p>
      )}
      <VoiceToggle text={instruction} />
    </TherapistPanel>
  )
}
