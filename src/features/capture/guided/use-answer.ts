import { useCallback, useMemo } from 'react'
import type { Answer } from '../../../core/assessment/answer'
import type { Degrees } from '../../../core/math/units'
import type { ProtocolStep } from '../../../core/protocol/protocol'
import { noteAnswer, noteReading } from './answers'
import type { GuidedLive } from './flow'

const nothing = () => {}

/** Takes the answer to the step under way and goes on; and what keys do meanwhile, none where nothing is asked. */
export function useAnswer(live: GuidedLive, step: ProtocolStep) {
  const answer = useCallback(
    (value: Answer['value']) => {
      const { step: index, waiting } = live.run.state.getState()
      if (waiting?.for !== 'question') return
      noteAnswer(index, value)
      live.run.next()
    },
    [live],
  )
  const read = useCallback(
    (degrees: Degrees) => {
      const { step: index, waiting } = live.run.state.getState()
      if (waiting?.for !== 'question') return
      noteReading(index, degrees)
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
  /** What a digit is; undefined where it is pain. A figure that is typed before its field has the focus is none. */
  const isEntered = step.kind === 'question' || step.kind === 'reading'
  const score = kind === '0-10' ? answer : isEntered ? nothing : undefined
  return { answer, read, keys, score }
}
