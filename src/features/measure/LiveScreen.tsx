import { useStore } from 'zustand'
import { ConditionRow } from './ConditionRow'
import { cameraLevel } from './camera-level'
import { conditionsOf } from './conditions'
import type { Live, Order } from './flow'
import { InterruptedNotice } from './InterruptedNotice'
import { instructionFor, nearZero } from './instruction'
import styles from './LiveScreen.module.css'
import { MarkEdge } from './MarkEdge'
import { RepetitionMarks } from './RepetitionMarks'
import { SidePanel } from './SidePanel'
import { Stage } from './Stage'
import { TraceCanvas } from './TraceCanvas'

/** The live measurement: what the person needs on the stage, what the therapist needs beside it. */
export function LiveScreen({ live, order }: { readonly live: Live; readonly order: Order }) {
  const state = useStore(live.measurement.state)
  const { marking } = useStore(cameraLevel)
  const instruction = instructionFor(state, live.movement, order.choice.side)
  return (
    <main className={styles.screen} data-scheme="dark">
      <section className={styles.stage} aria-label="Stage">
        <Stage live={live} />
        <div className={styles.top}>
          <p className={styles.instruction} role="status">
            {instruction}
          </p>
          {state.phase === 'neutral' && nearZero(state, live.movement) && (
            <NeutralBar progress={state.neutralProgress} />
          )}
          <ConditionRow conditions={conditionsOf(state)} />
        </div>
        <RepetitionMarks done={state.repetitions.length} wanted={state.wantedRepetitions} />
        {marking && <MarkEdge live={live} />}
        {state.interruption && (
          <InterruptedNotice live={live} order={order} interruption={state.interruption} />
        )}
      </section>
      <div className={styles.trace}>
        <TraceCanvas live={live} />
      </div>
      <SidePanel live={live} order={order} instruction={instruction} />
    </main>
  )
}

function NeutralBar({ progress }: { readonly progress: number }) {
  const percent = Math.round(progress * 100)
  return (
    <div
      className={styles.neutral}
      role="progressbar"
      aria-label="Still"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <span style={{ width: `${percent}%` }} />
    </div>
  )
}
