import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { isMovementStep } from '../../../core/protocol/protocol'
import { say, text } from '../../../text/text'
import { Button } from '../../../ui/Button'
import { classNames } from '../../../ui/class-names'
import { Notice } from '../../../ui/Notice'
import { useCapture } from '../capture'
import { Stage } from '../movement/Stage'
import { cameraLevel } from '../stage/camera-level'
import { describeInterruption } from '../stage/interruption-words'
import { MarkEdge } from '../stage/MarkEdge'
import { StageCover } from '../stage/StageCover'
import { useTopOfPage } from '../stage/use-top-of-page'
import { AnswerButtons } from './AnswerButtons'
import { AskedDemonstration } from './AskedDemonstration'
import { type Cue, cueFor } from './cues'
import { currentGuided } from './current-guided'
import type { GuidedLive } from './flow'
import styles from './GuidedLiveScreen.module.css'
import { GuidedPanel } from './GuidedPanel'
import { HandScale, questionWords } from './HandScale'
import { HoldRing } from './HoldRing'
import { PartMarks } from './PartMarks'
import { PauseCover, pauseAloud } from './PauseCover'
import { ReadingForm } from './ReadingForm'
import { RestLeft } from './RestLeft'
import type { GuidedRequest } from './request'
import { SteadyCue } from './steady-cue'
import { useAnswer } from './use-answer'
import { usePain } from './use-pain'
import { useStageKeys } from './use-stage-keys'
import { useStopping } from './use-stopping'

/** The stage of a guided run: one line and one number for the person, everything else beside it. */
export function GuidedLiveScreen({
  live,
  request,
}: {
  readonly live: GuidedLive
  readonly request: GuidedRequest
}) {
  const state = useStore(live.run.state)
  const { marking } = useStore(cameraLevel)
  useTopOfPage()
  const step = request.protocol.steps[state.step] ?? request.protocol.steps[0]
  const line = useSteady(cueFor(state, step))
  const spoken = state.interruption
    ? text.guided.interrupted
    : state.question
      ? questionWords(state.question)
      : line
  const hasValues = useStore(currentGuided, ({ current }) => (current?.values.length ?? 0) > 0)
  const pause = state.interruption ? undefined : state.pause
  const aloud = pause ? pauseAloud(pause, hasValues) : spoken
  const stopping = useStopping(live)
  const pain = usePain(live)
  const { answer, read, keys, score } = useAnswer(live, step)
  useStageKeys(live, stopping, score ?? pain.note, keys)
  const picture = useRef<HTMLDivElement>(null)
  return (
    <main className={styles.screen} data-scheme="dark">
      <section className={styles.stage} aria-label="Stage" inert={pause !== undefined}>
        <div ref={picture} className={styles.picture}>
          <Stage source={live.source} onFrame={live.onFrame} />
          {state.question && <HandScale question={state.question} />}
          {isMovementStep(step) && !state.question && (
            <div className={styles.corner}>
              {state.motion === 'hold' && <HoldRing heldFor={state.heldFor} hold={step.hold} />}
              <AskedDemonstration live={live} state={state} step={step} picture={picture} />
              <PartMarks parts={state.parts} wanted={step.repetitions} />
            </div>
          )}
          <div className={styles.stop}>
            <Button size="stage" onPress={stopping.stop}>
              {text.safety.stop}
            </Button>
          </div>
        </div>
        <div className={styles.words}>
          <p
            className={classNames(styles.instruction, step.kind === 'question' && styles.asked)}
            role="status"
          >
            {pause ? '' : spoken}
          </p>
          {state.phase === 'neutral' && (
            <progress className={styles.still} aria-label="Still" max={1} value={state.neutralProgress} />
          )}
          {isMovementStep(step) && step.forPerson && <p className={styles.more}>{step.forPerson}</p>}
          {step.kind === 'question' && state.waiting?.for === 'question' && (
            <AnswerButtons step={step} onAnswer={answer} onSkip={live.run.next} />
          )}
          {step.kind === 'reading' && state.waiting?.for === 'question' && (
            <ReadingForm step={step} onRead={read} onSkip={live.run.next} />
          )}
          {state.waiting?.left !== undefined && (
            <RestLeft seconds={state.waiting.left} onGoOn={live.run.next} />
          )}
        </div>
        {marking && <MarkEdge source={live.source} />}
        {state.interruption && <Interrupted live={live} request={request} />}
      </section>
      <div className={styles.panel} inert={pause !== undefined}>
        <GuidedPanel live={live} request={request} spoken={aloud} pain={pain} stopping={stopping} />
      </div>
      {pause && <PauseCover why={pause} stopping={stopping} />}
    </main>
  )
}

/** The line that is shown; looked at again when what was to be put right may have been on long enough. */
function useSteady(cue: Cue): string {
  const [steady] = useState(() => new SteadyCue())
  const [shown, setShown] = useState(cue.words)
  const latest = useRef(cue)
  latest.current = cue
  useEffect(() => {
    const look = () => setShown(steady.next(latest.current, performance.now()))
    const timer = setInterval(look, 200)
    return () => clearInterval(timer)
  }, [steady])
  useEffect(() => setShown(steady.next(cue, performance.now())), [steady, cue])
  return shown
}

function Interrupted({ live, request }: { readonly live: GuidedLive; readonly request: GuidedRequest }) {
  const { interruption, step } = useStore(live.run.state)
  const { current } = useStore(currentGuided)
  const { guided: flow } = useCapture()
  if (!interruption) return null
  const { title, safe, next } = describeInterruption(interruption)
  const count = current?.values.length ?? 0
  const goOn = () =>
    interruption.kind === 'page-hidden'
      ? live.run.resume()
      : void flow.start({ ...request, from: step, ...(current && { runId: current.runId }) })
  return (
    <StageCover>
      <Notice
        tone="warning"
        title={title}
        actions={
          <>
            <Button variant="primary" onPress={goOn}>
              Go on
            </Button>
            {count > 0 && <Button onPress={flow.finish}>{text.guided.leave.keep}</Button>}
            {count === 0 && <Button onPress={flow.cancel}>{text.guided.panel.cancel}</Button>}
          </>
        }
      >
        <p>{safe}</p>
        <p>
          {say(text.guided.interruptedValues, { count })} {next}
        </p>
      </Notice>
    </StageCover>
  )
}
