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
  /** What is asked about, or what was moved last; none before the first movement. */
  readonly of: readonly MovementSide[]
  readonly score: PainScore | undefined
  readonly note: (score: PainScore) => void
}

/** What is asked about; else what was moved last, of the step under way or of the one before it. */
function painIsOf(
  { parts, question }: GuidedState,
  current: CurrentGuided | undefined,
): readonly MovementSide[] {
  if (question) return question.of
  const lastEnd = (part: GuidedState['parts'][number]) => part.repetitions.at(-1)?.end ?? -1
  const [latest] = parts.toSorted((a, b) => lastEnd(b) - lastEnd(a))
  if (latest && latest.repetitions.length > 0) return [latest.asked]
  const before = current?.values.at(-1)?.trial
  if (!before) return []
  const { movement, side } = before
  return [{ movement, ...(side && { side }), ...saidMode(modeOf(before)) }]
}

/** Takes pain scores for what was moved last, or is asked about; at the limit the run ends kindly. */
export function usePain(live: GuidedLive): Pain {
  const state = useStore(live.run.state)
  const { current } = useStore(currentGuided)
  const { guided: flow } = useCapture()
  const of = painIsOf(state, current)
  const [first] = of
  const note = useCallback(
    (score: PainScore) => {
      const run = currentGuided.getState().current
      const now = live.run.state.getState()
      const moved = painIsOf(now, run)
      if (!run || moved.length === 0) return
      if (notePain(run.runId, moved, score)) flow.finish()
      else if (now.question) live.run.next()
    },
    [live, flow],
  )
  return { of, score: first && current?.pain[movementSideKey(first)], note }
}
