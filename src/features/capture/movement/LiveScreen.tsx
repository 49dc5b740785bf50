import { useStore } from 'zustand'
import { cameraLevel } from '../stage/camera-level'
import { MarkEdge } from '../stage/MarkEdge'
import { StageTop } from '../stage/StageTop'
import { useTopOfPage } from '../stage/use-top-of-page'
import { conditionsOf } from './conditions'
import type { Live, MovementRequest } from './flow'
import { InterruptedNotice } from './InterruptedNotice'
import { instructionFor, nearZero } from './instruction'
import styles from './LiveScreen.module.css'
import { RepetitionMarks } from './RepetitionMarks'
import { SidePanel } from './SidePanel'
import { Stage } from './Stage'
import { TraceCanvas } from './TraceCanvas'

/** The live measurement: what the person needs on the stage, what the therapist needs beside it. */
export function LiveScreen({ live, request }: { readonly live: Live; readonly request: MovementRequest }) {
  const state = useStore(live.measurement.state)
  const { marking } = useStore(cameraLevel)
  useTopOfPage()
  const instruction = state.interruption
    ? 'Measurement interrupted'
    : instructionFor(state, live.movement, request.choice.side)
  return (
    <main className={styles.screen} data-scheme="dark">
      <section className={styles.stage} aria-label="Stage">
        <Stage source={live.source} onFrame={live.onFrame} />
        <StageTop
          instruction={instruction}
          progress={
            state.phase === 'neutral' && nearZero(state, live.movement)
              ? { name: 'Still', share: state.neutralProgress }
              : undefined
          }
          conditions={conditionsOf(state)}
        />
        <RepetitionMarks done={state.repetitions.length} wanted={state.wantedRepetitions} />
        {marking && <MarkEdge source={live.source} />}
        {state.interruption && (
          <InterruptedNotice live={live} request={request} interruption={state.interruption} />
        )}
      </section>
      <div className={styles.trace}>
        <TraceCanvas live={live} />
      </div>
      <SidePanel live={live} request={request} instruction={instruction} />
    </main>
  )
}
