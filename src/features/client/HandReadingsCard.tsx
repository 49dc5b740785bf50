import type { HandReading } from '../../core/assessment/hand-reading'
import { deleteEntries } from '../../storage/repositories/entries'
import { say, text } from '../../text/text'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { attempt } from '../records/attempt'
import { HandReadingTable, readingTitle } from '../records/HandReadingTable'

const { reading: words } = text.guided

/** What was read by hand in the guided runs of a session; nothing where nothing was. */
export function HandReadingsCard({ readings }: { readonly readings: readonly HandReading[] }) {
  if (readings.length === 0) return null
  return (
    <Card title={words.title}>
      <HandReadingTable
        readings={readings}
        action={(reading) => (
          <Button
            variant="quiet"
            aria-label={say(words.head.delete, { what: readingTitle(reading) })}
            onPress={() => void attempt(() => deleteEntries([reading.id]), words.deleted)}
          >
            Delete
          </Button>
        )}
      />
    </Card>
  )
}
