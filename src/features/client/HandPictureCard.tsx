import { isMissing } from '../../core/math/missing'
import { type HandAngle, handAngleDegrees } from '../../core/posture/points/hand-angle'
import type { HandPicture } from '../../core/posture/points/hand-picture'
import { deleteHandPicture } from '../../storage/repositories/hand-pictures'
import { text } from '../../text/text'
import { AngleText } from '../../ui/AngleText'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { formatMoment } from '../../ui/format'
import { attempt } from '../records/attempt'
import { DataTable } from '../records/DataTable'
import { HandPictureFigure } from './HandPictureFigure'

const KIND_NAMES: Readonly<Record<HandAngle['kind'], string>> = {
  'two-line': 'between two lines',
  'three-point': 'by three points',
  'to-vertical': 'to the vertical',
  'to-horizontal': 'to the horizontal',
}

/** Angles that somebody read off a picture by hand, without a model. */
export function HandPictureCard({ measured }: { readonly measured: HandPicture }) {
  const { angles, level, source, recordedAt } = measured
  return (
    <Card
      title="Measured by hand"
      actions={
        <Button
          variant="quiet"
          aria-label={`Delete what was measured by hand, ${formatMoment(recordedAt)}`}
          onPress={() =>
            void attempt(() => deleteHandPicture(measured.id), 'What was measured by hand was deleted.')
          }
        >
          Delete
        </Button>
      }
    >
      <HandPictureFigure measured={measured} />
      <DataTable
        caption={`${text.sourceNames[source.kind]}, ${formatMoment(recordedAt)}. Points placed by hand; no error is known.`}
        head={['What', 'How', 'Angle']}
      >
        <tbody>
          {angles.map((angle, index) => {
            const value = handAngleDegrees(angle, level?.roll)
            return (
              <tr key={angle.id}>
                <th scope="row">{angle.label || `Angle ${index + 1}`}</th>
                <td>{KIND_NAMES[angle.kind]}</td>
                <td data-numeric>
                  {isMissing(value) ? (
                    text.missing[value.missing]
                  ) : (
                    <AngleText degrees={value} decimals={1} />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </DataTable>
    </Card>
  )
}
