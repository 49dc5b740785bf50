import type { PostureMeasureId } from '../../core/posture/measure'
import type { PostureShot } from '../../core/posture/shot'
import { DataTable } from '../records/DataTable'
import type { SheetRow } from './findings'
import { MeasureRow } from './MeasureRow'
import styles from './MeasureTable.module.css'
import { VIEW_NAMES } from './posture-words'

/** Every measure of a view with its error; a tap on a name shows its definition, and its angle in the picture. */
export function MeasureTable({
  shot,
  rows,
  selected,
  onSelect,
}: {
  readonly shot: PostureShot
  readonly rows: readonly SheetRow[]
  readonly selected: PostureMeasureId | undefined
  readonly onSelect: (measure: PostureMeasureId | undefined) => void
}) {
  return (
    <div className={styles.table}>
      <DataTable
        caption={`${VIEW_NAMES[shot.view]}: median of the quiet standing ± 95 %, minimal detectable change (MDC) and sway (SD)`}
        head={['Measure', 'Value', 'MDC', 'Sway']}
      >
        <tbody>
          {rows.map((row) => {
            const { id } = row.measure
            return (
              <MeasureRow
                key={id}
                row={row}
                shot={shot}
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
