import { Radio, RadioGroup } from 'react-aria-components'
import type { PostureView } from '../../core/posture/measures/scene'
import type { PlacedPoint, PlacedPointName } from '../../core/posture/points/placed-points'
import { partsOf, pointsOfView } from '../../core/posture/points/view-points'
import styles from './LandmarkChooser.module.css'
import { placedPointText, pointName } from './posture-words'

/** The points of a view in rows; of a pair the sides as they lie in the picture. */
function rowsOf(view: PostureView): readonly (readonly PlacedPointName[])[] {
  const rows = new Map<string, PlacedPointName[]>()
  for (const name of pointsOfView(view)) {
    const { point } = partsOf(name)
    rows.set(point, [...(rows.get(point) ?? []), name])
  }
  return [...rows.values()].map((row) => (view === 'back' ? row.toReversed() : row))
}

/** Which point to place: only those that this view can use. */
export function LandmarkChooser({
  view,
  placed,
  value,
  onChange,
}: {
  readonly view: PostureView
  readonly placed: readonly PlacedPoint[]
  readonly value: PlacedPointName | undefined
  readonly onChange: (name: PlacedPointName) => void
}) {
  const names = pointsOfView(view)
  const fromSide = view === 'left' || view === 'right'
  const isPlaced = (name: PlacedPointName) => placed.some((point) => point.name === name)
  const chip = (name: PlacedPointName) => {
    const { point, side } = partsOf(name)
    const short = fromSide || side === undefined ? pointName(point, view) : side === 'left' ? 'Left' : 'Right'
    return (
      <Radio
        key={name}
        value={name}
        aria-label={`${placedPointText(name, view)}, ${isPlaced(name) ? 'placed' : 'not placed'}`}
        className={styles.chip ?? ''}
      >
        <span className={isPlaced(name) ? styles.done : styles.open} aria-hidden="true" />
        {short}
      </Radio>
    )
  }
  return (
    <RadioGroup
      aria-label="Landmark to place"
      className={styles.chooser ?? ''}
      value={value ?? null}
      onChange={(picked) => {
        const name = names.find((each) => each === picked)
        if (name) onChange(name)
      }}
    >
      {fromSide ? (
        <div className={styles.chips}>{names.map(chip)}</div>
      ) : (
        rowsOf(view).map((row) => {
          const [first] = row
          return (
            first && (
              <div key={first} className={styles.row}>
                <span className={styles.point} aria-hidden="true">
                  {pointName(partsOf(first).point, view)}
                </span>
                {row.map(chip)}
              </div>
            )
          )
        })
      )}
    </RadioGroup>
  )
}
