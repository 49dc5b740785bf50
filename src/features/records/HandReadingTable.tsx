import type { ReactNode } from 'react'
import type { HandReading } from '../../core/assessment/hand-reading'
import { movementById } from '../../core/movements/catalogue'
import { movementTitle } from '../../text/movement'
import { say, text } from '../../text/text'
import { AngleText } from '../../ui/AngleText'
import { DataTable } from './DataTable'

const { reading: words } = text.guided

/** What a reading is of, and by what. */
export const readingTitle = ({ movement, side, instrument }: HandReading): string =>
  say(words.of, { movement: movementTitle(movementById(movement), side), instrument })

/** What was read by hand, apart from everything that the camera measured. */
export function HandReadingTable({
  readings,
  action,
}: {
  readonly readings: readonly HandReading[]
  /** What can be done with a reading; absent where nothing can. */
  readonly action?: (reading: HandReading) => ReactNode
}) {
  return (
    <DataTable caption={words.caption} head={[words.head.what, words.head.value, ...(action ? [''] : [])]}>
      <tbody>
        {readings.map((reading) => (
          <tr key={reading.id}>
            <th scope="row">{readingTitle(reading)}</th>
            <td data-numeric>
              <AngleText degrees={reading.degrees} decimals={1} />
            </td>
            {action && <td>{action(reading)}</td>}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
