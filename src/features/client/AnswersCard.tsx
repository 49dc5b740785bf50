import type { Answer } from '../../core/assessment/answer'
import { deleteEntries } from '../../storage/repositories/entries'
import { say, text } from '../../text/text'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { AnswerTable } from '../records/AnswerTable'
import { attempt } from '../records/attempt'

const { question: words } = text.guided

/** What the person answered in a session; nothing where nothing was asked. */
export function AnswersCard({ answers }: { readonly answers: readonly Answer[] }) {
  if (answers.length === 0) return null
  return (
    <Card title={words.title}>
      <AnswerTable
        answers={answers}
        action={({ id, question }) => (
          <Button
            variant="quiet"
            aria-label={say(words.head.delete, { question })}
            onPress={() => void attempt(() => deleteEntries([id]), words.deleted)}
          >
            Delete
          </Button>
        )}
      />
    </Card>
  )
}
