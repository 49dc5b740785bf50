import { useMemo } from 'react'
import { useCapture } from '../capture'
import { noteUnwell } from './current-guided'
import type { GuidedLive } from './flow'

/** The ways to stop a run, and on from there. */
export interface Stopping {
  /** Stops at once; what comes next is asked. */
  readonly stop: () => void
  readonly goOn: () => void
  /** Somebody feels dizzy, or has a new symptom: stops, and says who to turn to. */
  readonly feelUnwell: () => void
  /** Ends the run with what there is. */
  readonly end: () => void
}

/** Stops a run and goes on with it. Crossed arms stop it by themselves. */
export function useStopping({ run }: GuidedLive): Stopping {
  const { guided: flow } = useCapture()
  return useMemo(
    () => ({
      stop: () => run.pause('stopped'),
      goOn: run.goOn,
      feelUnwell: () => run.pause('unwell'),
      end() {
        if (run.state.getState().pause === 'unwell') noteUnwell()
        flow.finish()
      },
    }),
    [run, flow],
  )
}
