import type { ReactNode } from 'react'
import type { Answer } from '../../core/assessment/answer'
import { say, text } from '../../text/text'
import { DataTable } from './DataTable'

const { question: words } = text.guided

const inWords = ({ value }: Answer): string =>
  typeof value === 'number' ? say(words.score, { score: value }) : say(words.yesNo, { value: String(value) })

/** What the person answered, in the words in which it was asked. */
export function AnswerTable({
  answers,
  action,
}: {
  readonly answers: readonly Answer[]
  /** What can be done with an answer; absent where nothing can. */
  readonly action?: (answer: Answer) => ReactNode
}) {
  const inOrder = answers.toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt))
  return (
    <DataTable caption={words.title} head={[words.head.question, words.head.answer, ...(action ? [''] : [])]}>
      <tbody>
        {inOrder.map((answer) => (
          <tr key={answer.id}>
            <th scope="row">{answer.question}</th>
            <td>{inWords(answer)}</td>
            {action && <td>{action(answer)}</td>}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
