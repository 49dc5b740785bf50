import { useCallback, useMemo } from 'react'
import type { Answer } from '../../../core/assessment/answer'
import type { ProtocolStep } from '../../../core/protocol/protocol'
import { noteAnswer } from './answers'
import { currentGuided } from './current-guided'
import type { GuidedLive } from './flow'

/** Takes the answer to the step under way and goes on; and what keys do meanwhile, none where nothing is asked. */
export function useAnswer(live: GuidedLive, step: ProtocolStep) {
  const answer = useCallback(
    (value: Answer['value']) => {
      const { current } = currentGuided.getState()
      const { step: index, waiting } = live.run.state.getState()
      if (!current || waiting?.for !== 'question') return
      noteAnswer(current.runId, index, value)
      live.run.next()
    },
    [live],
  )
  const kind = step.kind === 'question' ? step.answer : undefined
  const keys = useMemo(() => {
    const [yes, no] = [() => answer(true), () => answer(false)]
    if (kind !== 'yes-no') return {}
    // A remote has two keys that are sure to be there.
    return { y: yes, ArrowRight: yes, PageDown: yes, n: no, ArrowLeft: no, PageUp: no }
  }, [kind, answer])
  return { answer, keys, takesScores: kind === '0-10' }
}
