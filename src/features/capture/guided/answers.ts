import type { Answer } from '../../../core/assessment/answer'
import type { Encounter } from '../../../core/assessment/encounter'
import type { HandReading } from '../../../core/assessment/hand-reading'
import type { Degrees } from '../../../core/math/units'
import { draftAnswer, draftReading } from '../../../storage/drafts/drafts'
import { draftWriter } from '../drafts/draft-writer'
import { type CurrentGuided, currentGuided, givenIds } from './current-guided'

type Given = Pick<Answer, 'id' | 'sessionId' | 'recordedAt' | 'run'>

/** What every answer and reading says of where it was given; it takes the place of an earlier one to the same step. */
function given(
  { runId, sessionId, protocol }: CurrentGuided,
  index: number,
  before: readonly Given[],
): Given {
  return {
    id: before.find(({ run }) => run.step === index)?.id ?? crypto.randomUUID(),
    sessionId,
    recordedAt: new Date().toISOString(),
    run: { id: runId, protocolId: protocol.id, step: index },
  }
}

const sessionOf = ({ sessionId, clientId }: CurrentGuided, { recordedAt }: Given): Encounter => ({
  id: sessionId,
  startedAt: recordedAt,
  ...(clientId && { clientId }),
})

/** Notes what was answered to a step. It is on the disk as a draft at once. */
export function noteAnswer(index: number, value: Answer['value']): void {
  const { current } = currentGuided.getState()
  const step = current?.protocol.steps[index]
  if (!current || step?.kind !== 'question') return
  const { answers = [] } = current
  const answer: Answer = { ...given(current, index, answers), question: step.text, value }
  const others = answers.filter(({ id }) => id !== answer.id)
  currentGuided.setState({ current: { ...current, answers: [...others, answer] } })
  draftWriter.write(answer.id, () => draftAnswer(sessionOf(current, answer), answer))
}

/** Notes what was read by hand in a step, likewise. */
export function noteReading(index: number, degrees: Degrees): void {
  const { current } = currentGuided.getState()
  const step = current?.protocol.steps[index]
  if (!current || step?.kind !== 'reading') return
  const { readings = [] } = current
  const { movement, side, instrument } = step
  const reading: HandReading = {
    ...given(current, index, readings),
    ...{ movement, instrument, degrees },
    ...(side && { side }),
  }
  const others = readings.filter(({ id }) => id !== reading.id)
  currentGuided.setState({ current: { ...current, readings: [...others, reading] } })
  draftWriter.write(reading.id, () => draftReading(sessionOf(current, reading), reading))
}

/** Takes the answers and readings of a run that has measured nothing off the disk. */
export function dropAnswers(current: CurrentGuided): void {
  const ids = givenIds(current)
  if (ids.length > 0) draftWriter.discard(ids)
}
