import { useCallback } from 'react'
import { useStore } from 'zustand'
import { modeOf, saidMode } from '../../../core/movements/mode'
import type { PainScore } from '../../../core/protocol/pain'
import { type MovementSide, movementSideKey } from '../../../core/run/movement-side'
import type { GuidedState } from '../../../recording/guided/guided-state'
import { useCapture } from '../capture'
import { type CurrentGuided, currentGuided, notePain } from './current-guided'
import type { GuidedLive } from './flow'

/** What a pain score that is given now is of, and what was given. */
export interface Pain {
  readonly of: MovementSide | undefined
  readonly score: PainScore | undefined
  readonly note: (score: PainScore) => void
}

/** What was moved last: of the step under way, or of the one before it. */
function lastMoved({ parts }: GuidedState, current: CurrentGuided | undefined): MovementSide | undefined {
  const lastEnd = (part: GuidedState['parts'][number]) => part.repetitions.at(-1)?.end ?? -1
  const [latest] = parts.toSorted((a, b) => lastEnd(b) - lastEnd(a))
  if (latest && latest.repetitions.length > 0) return latest.asked
  const before = current?.values.at(-1)?.trial
  return (
    before && {
      movement: before.movement,
      ...(before.side && { side: before.side }),
      ...saidMode(modeOf(before)),
    }
  )
}

/** Takes pain scores for what was moved last; at the limit the run ends kindly. */
export function usePain(live: GuidedLive): Pain {
  const state = useStore(live.run.state)
  const { current } = useStore(currentGuided)
  const { guided: flow } = useCapture()
  const of = lastMoved(state, current)
  const key = of && movementSideKey(of)
  const note = useCallback(
    (score: PainScore) => {
      const run = currentGuided.getState().current
      const moved = lastMoved(live.run.state.getState(), run)
      if (run && moved && notePain(run.runId, moved, score)) flow.finish()
    },
    [live, flow],
  )
  return { of, score: key === undefined ? undefined : current?.pain[key], note }
}
