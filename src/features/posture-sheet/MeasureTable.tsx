import type { PostureCapture } from '../../core/posture/capture/posture-capture'
import type { PostureMeasureId } from '../../core/posture/measures/measure'
import { text } from '../../text/text'
import { DataTable } from '../records/DataTable'
import type { SheetRow } from './findings'
import { MeasureRow } from './MeasureRow'
import styles from './MeasureTable.module.css'

/** Every measure of a view with its error; a tap on a name shows its definition, and its angle in the picture. */
export function MeasureTable({
  capture,
  rows,
  selected,
  onSelect,
}: {
  readonly capture: PostureCapture
  readonly rows: readonly SheetRow[]
  readonly selected: PostureMeasureId | undefined
  readonly onSelect: (measure: PostureMeasureId | undefined) => void
}) {
  return (
    <div className={styles.table}>
      <DataTable
        caption={`${text.views[capture.view].name}: median of the quiet standing ± 95 %, minimal detectable change (MDC) and sway (SD)`}
        head={['Measure', 'Value', 'MDC', 'Sway']}
      >
        <tbody>
          {rows.map((row) => {
            const { id } = row.measure
            return (
              <MeasureRow
                key={id}
                row={row}
                capture={capture}
                isOpen={selected === id}
                onToggle={() => onSelect(selected === id ? undefined : id)}
              />
            )
          })}
        </tbody>
      </DataTable>
    </div>
  )
}
