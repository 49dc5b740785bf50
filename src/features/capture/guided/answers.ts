import type { Answer } from '../../../core/assessment/answer'
import { draftAnswer } from '../../../storage/drafts/drafts'
import { draftWriter } from '../drafts/draft-writer'
import { type CurrentGuided, currentGuided } from './current-guided'

/** Notes what was answered to a step, in the place of an earlier answer to it. It is on the disk as a draft at once. */
export function noteAnswer(runId: string, index: number, value: Answer['value']): void {
  const { current } = currentGuided.getState()
  const step = current?.protocol.steps[index]
  if (current?.runId !== runId || step?.kind !== 'question') return
  const { sessionId, clientId, protocol, answers = [] } = current
  const answer: Answer = {
    id: answers.find(({ run }) => run.step === index)?.id ?? crypto.randomUUID(),
    ...{ sessionId, recordedAt: new Date().toISOString(), question: step.text, value },
    run: { id: runId, protocolId: protocol.id, step: index },
  }
  const others = answers.filter(({ id }) => id !== answer.id)
  currentGuided.setState({ current: { ...current, answers: [...others, answer] } })
  const session = { id: sessionId, startedAt: answer.recordedAt, ...(clientId && { clientId }) }
  draftWriter.write(answer.id, () => draftAnswer(session, answer))
}

/** Takes the answers of a run that has measured nothing off the disk. */
export function dropAnswers({ answers = [] }: CurrentGuided): void {
  if (answers.length > 0) draftWriter.discard(answers.map(({ id }) => id))
}
