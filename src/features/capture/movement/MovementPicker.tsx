import { useId } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { Side } from '../../../core/body/skeleton'
import { MOVEMENTS } from '../../../core/movements/catalogue'
import type { Movement, Region } from '../../../core/movements/movement'
import { NOT_OFFERED } from '../../../core/movements/not-offered'
import { movementTitle } from '../../../text/movement'
import { text } from '../../../text/text'
import { classNames } from '../../../ui/class-names'
import { Disclosure } from '../../../ui/Disclosure'
import { MovementFigure } from './MovementFigure'
import styles from './MovementPicker.module.css'

const REGIONS: readonly { readonly region: Region; readonly name: string }[] = [
  { region: 'neck', name: 'Neck' },
  { region: 'shoulder', name: 'Shoulder' },
  { region: 'elbow', name: 'Elbow' },
  { region: 'trunk', name: 'Trunk' },
  { region: 'hip', name: 'Hip' },
  { region: 'knee', name: 'Knee' },
]

const SIDES = ['left', 'right'] as const

/** One radio of the movement list: a movement and a side. */
export const keyOf = (movement: Movement, side: Side) =>
  movement.laterality === 'none' ? movement.id : `${movement.id}:${side}`

/** Every movement and side as one choice, by region, and what a camera cannot measure. */
export function MovementPicker({
  chosen,
  onChange,
}: {
  readonly chosen: string
  readonly onChange: (key: string) => void
}) {
  return (
    <div className={styles.picker}>
      <RadioGroup
        aria-label="Movement and side"
        className={styles.movements ?? ''}
        value={chosen}
        onChange={onChange}
      >
        {REGIONS.map(({ region, name }) => (
          <MovementsOf key={region} region={region} name={name} chosen={chosen} />
        ))}
      </RadioGroup>
      <NotOffered />
    </div>
  )
}

function MovementsOf({
  region,
  name,
  chosen,
}: {
  readonly region: Region
  readonly name: string
  readonly chosen: string
}) {
  const headingId = useId()
  return (
    <section className={classNames(styles.region, styles[region])} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.regionName}>
        {name}
      </h2>
      <div className={styles.tiles}>
        {MOVEMENTS.filter((movement) => movement.region === region).map((movement) => (
          <MovementTile key={movement.id} movement={movement} chosen={chosen} />
        ))}
      </div>
    </section>
  )
}

function MovementTile({ movement, chosen }: { readonly movement: Movement; readonly chosen: string }) {
  const sides = movement.laterality === 'none' ? (['left'] as const) : SIDES
  return (
    <div className={styles.tile}>
      <MovementFigure movement={movement.id} side={chosen === keyOf(movement, 'right') ? 'right' : 'left'} />
      <div className={styles.tileWords}>
        <span className={styles.tileName} aria-hidden="true">
          {text.movements[movement.id].name}
        </span>
        <span className={styles.sides}>
          {sides.map((side) => (
            <Radio
              key={side}
              value={keyOf(movement, side)}
              aria-label={movementTitle(movement, side)}
              className={classNames(styles.side, movement.laterality !== 'none' && styles[side])}
            >
              {movement.laterality === 'none' ? 'Choose' : side === 'left' ? 'Left' : 'Right'}
            </Radio>
          ))}
        </span>
      </div>
    </div>
  )
}

function NotOffered() {
  return (
    <Disclosure summary="Not measured by a camera">
      <dl className={styles.notOffered}>
        {NOT_OFFERED.map(({ id }) => (
          <div key={id}>
            <dt>{text.notOffered[id].name}</dt>
            <dd>{text.notOffered[id].reason}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
