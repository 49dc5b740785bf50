import { useStore } from 'zustand'
import { isMissing } from '../../../core/math/missing'
import { movementById } from '../../../core/movements/catalogue'
import { modeOf } from '../../../core/movements/mode'
import { askedIn, isMovementStep } from '../../../core/protocol/protocol'
import { isOf, type MovementSide, movementSideKey } from '../../../core/run/movement-side'
import { movementTitle } from '../../../text/movement'
import { say, text } from '../../../text/text'
import { Button } from '../../../ui/Button'
import { formatDegrees } from '../../../ui/format'
import { useCapture } from '../capture'
import { ConditionRow } from '../stage/ConditionRow'
import { gateConditions } from '../stage/gate-conditions'
import { TherapistPanel } from '../stage/TherapistPanel'
import { VoiceToggle } from '../stage/VoiceToggle'
import { type CurrentGuided, currentGuided, guidedValue } from './current-guided'
import type { GuidedLive } from './flow'
import styles from './GuidedPanel.module.css'
import { PainScale } from './PainScale'
import { protocolName, stepTitle } from './protocol-words'
import type { GuidedRequest } from './request'
import type { Pain } from './use-pain'
import type { Stopping } from './use-stopping'

const { panel: words } = text.guided

/** What the practitioner needs: where the protocol stands, the values as they come, and the ways out. */
export function GuidedPanel({
  live,
  request: { protocol },
  spoken,
  pain,
  stopping,
}: {
  readonly live: GuidedLive
  readonly request: GuidedRequest
  /** The line on the stage; more where a page lies over it. */
  readonly spoken: string
  readonly pain: Pain
  readonly stopping: Stopping
}) {
  const state = useStore(live.run.state)
  const { current } = useStore(currentGuided)
  const { guided: flow } = useCapture()
  const { step } = state
  return (
    <TherapistPanel
      title={protocolName(protocol)}
      source={live.source}
      lastPose={live.lastPose}
      facts={[
        ['Frames a second', state.framesPerSecond],
        ['Model time', `${Math.round(state.modelTime)} ms`],
        ['Measured, dropped', `${state.framesMeasured}, ${state.framesDropped}`],
      ]}
    >
      <p className={styles.step}>
        {say(words.step, { step: Math.min(step + 1, protocol.steps.length), steps: protocol.steps.length })}
      </p>
      <ol className={styles.steps} aria-label={words.steps} aria-live="polite">
        {protocol.steps.map((each, index) => (
          <li
            // Steps have no name of their own, and keep their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            aria-current={index === step ? 'step' : undefined}
            className={index === step ? styles.now : undefined}
          >
            {!isMovementStep(each) && <span>{stepTitle(each)}</span>}
            {askedIn(each).map((asked) => (
              <StepValue
                key={movementSideKey(asked)}
                asked={asked}
                current={current}
                isOver={index < step}
                counted={
                  index === step && isMovementStep(each)
                    ? `${countOf(state.parts, asked)} / ${each.repetitions}`
                    : undefined
                }
              />
            ))}
            {index === step && each.forPractitioner && <p className={styles.note}>{each.forPractitioner}</p>}
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        <Button variant="primary" size="stage" onPress={live.run.next}>
          {words.next}
        </Button>
        <Button onPress={live.run.again}>{words.again}</Button>
        <Button onPress={stopping.stop}>{text.safety.stop}</Button>
        <Button onPress={flow.finish}>{words.finish}</Button>
        <Button onPress={stopping.feelUnwell}>{text.safety.stopped.unwell}</Button>
      </div>
      <PainScale pain={pain} />
      <p className={styles.note}>{words.keys}</p>
      <ConditionRow conditions={gateConditions(state.gates)} />
      {live.run.refinement && <Behind refinement={live.run.refinement} />}
      <VoiceToggle voice={live.voice} text={spoken} />
    </TherapistPanel>
  )
}

const countOf = (
  parts: readonly { readonly asked: MovementSide; readonly repetitions: readonly unknown[] }[],
  asked: MovementSide,
) => parts.find((part) => isOf(asked)(part.asked))?.repetitions.length ?? 0

function StepValue({
  asked,
  current,
  isOver,
  counted,
}: {
  readonly asked: MovementSide
  readonly current: CurrentGuided | undefined
  readonly isOver: boolean
  readonly counted: string | undefined
}) {
  const mean = current && guidedValue(current, asked)?.trial.analysis.mean
  return (
    <span className={styles.value}>
      <span>{movementTitle(movementById(asked.movement), asked.side, modeOf(asked))}</span>
      <strong>
        {mean !== undefined && !isMissing(mean) ? formatDegrees(mean) : (counted ?? (isOver ? '–' : ''))}
      </strong>
    </span>
  )
}

function Behind({ refinement }: { readonly refinement: NonNullable<GuidedLive['run']['refinement']> }) {
  const { done, total } = useStore(refinement.state)
  return total > 0 ? <p className={styles.note}>{say(words.refining, { done, total })}</p> : null
}
