import { useStore } from 'zustand'
import { cameraLevel } from '../stage/camera-level'
import { gateConditions } from '../stage/gate-conditions'
import { describeInterruption } from '../stage/interruption-words'
import { MarkEdge } from '../stage/MarkEdge'
import { StageNumber } from '../stage/StageNumber'
import { StageTop } from '../stage/StageTop'
import { useTopOfPage } from '../stage/use-top-of-page'
import { CaptureInterrupted } from './CaptureInterrupted'
import { CapturePanel } from './CapturePanel'
import styles from './CaptureScreen.module.css'
import { CaptureStage } from './CaptureStage'
import type { LivePostureRun } from './flow'
import { instructionFor } from './words'

/** The views as they are taken: what the person needs on the stage, what the therapist needs beside it. */
export function CaptureScreen({ live }: { readonly live: LivePostureRun }) {
  const { plan, standing, interruption } = useStore(live.run.state)
  const { marking } = useStore(cameraLevel)
  useTopOfPage()
  const view = plan.current
  const isFirst = plan.views.every(({ status }) => status === 'to-come')
  const instruction = view && !interruption ? instructionFor(standing, view, isFirst) : 'One moment'
  return (
    <main className={styles.screen} data-scheme="dark">
      <section className={styles.stage} aria-label="Stage">
        <CaptureStage live={live} />
        <StageTop
          instruction={
            standing.phase === 'countdown' && !interruption
              ? `Keep still: it begins in ${instruction}`
              : instruction
          }
          progress={
            standing.phase === 'measuring' ? { name: 'Quiet standing', share: standing.progress } : undefined
          }
          conditions={gateConditions(standing.gates)}
        />
        {standing.phase === 'countdown' && !interruption && (
          <StageNumber corner="right">{standing.secondsLeft}</StageNumber>
        )}
        {marking && <MarkEdge source={live.source} />}
        {interruption && <CaptureInterrupted live={live} interruption={interruption} />}
      </section>
      {/* Whoever stands at two metres hears why nothing goes on. */}
      <CapturePanel
        live={live}
        instruction={interruption ? describeInterruption(interruption).title : instruction}
      />
    </main>
  )
}
