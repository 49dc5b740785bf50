import { useId, useState } from 'react'
import { FileTrigger, Radio, RadioGroup } from 'react-aria-components'
import { MOVEMENTS, movementById, movementTitle, withSide } from '../../core/movements/catalogue'
import { MOVEMENT_IDS, type Movement, type Region } from '../../core/movements/movement'
import type { Side } from '../../core/skeleton'
import { Button } from '../../ui/Button'
import { classNames } from '../../ui/class-names'
import { type Choice, SAMPLE_CHOICE, SOURCE_KINDS, type SourceKind } from './choice'
import { MovementFigure } from './MovementFigure'
import styles from './Setup.module.css'

const REGIONS: readonly { readonly region: Region; readonly name: string }[] = [
  { region: 'neck', name: 'Neck' },
  { region: 'shoulder', name: 'Shoulder' },
  { region: 'elbow', name: 'Elbow' },
  { region: 'trunk', name: 'Trunk' },
  { region: 'hip', name: 'Hip' },
  { region: 'knee', name: 'Knee' },
]

const SOURCES: Readonly<Record<SourceKind, string>> = {
  webcam: 'Camera',
  sample: 'Sample recording',
  file: 'Video file',
}

const SIDES = ['left', 'right'] as const

/** One radio of the movement list: a movement and a side. */
const keyOf = (movement: Movement, side: Side) =>
  movement.laterality === 'none' ? movement.id : `${movement.id}:${side}`

function choose(key: string, before: Choice): Choice {
  const [id, side] = key.split(':')
  const movement = MOVEMENT_IDS.find((each) => each === id) ?? before.movement
  const source =
    before.source === 'sample' && !isSample(movement, side ?? before.side) ? 'webcam' : before.source
  return { movement, side: side === 'left' || side === 'right' ? side : before.side, source }
}

const isSample = (movement: string, side: string) =>
  movement === SAMPLE_CHOICE.movement && side === SAMPLE_CHOICE.side

/** Which movement, which side, from where: one tap and start. */
export function Setup({
  initial,
  onStart,
}: {
  readonly initial: Choice
  readonly onStart: (choice: Choice, file?: File) => void
}) {
  const [choice, setChoice] = useState(initial)
  const [file, setFile] = useState<File>()
  const movement = movementById(choice.movement)
  const chosenTitle = movementTitle(movement, choice.side)
  const ready = choice.source !== 'file' || file !== undefined

  return (
    <div className={styles.setup}>
      <RadioGroup
        aria-label="Movement and side"
        className={styles.movements ?? ''}
        value={keyOf(movement, choice.side)}
        onChange={(key) => setChoice(choose(key, choice))}
      >
        {REGIONS.map(({ region, name }) => (
          <MovementsOf key={region} region={region} name={name} />
        ))}
      </RadioGroup>

      <section className={styles.panel} aria-label="Start">
        <div className={styles.chosen}>
          <MovementFigure movement={movement.id} side={choice.side} className={styles.figure} />
          <div className={styles.words}>
            <h2>{chosenTitle}</h2>
            <p>{withSide(movement.start, choice.side)}</p>
            <p className={styles.muted}>
              {withSide(movement.instruction, choice.side)} Three times, held for two seconds.
            </p>
          </div>
        </div>

        <RadioGroup
          aria-label="Source"
          className={styles.sources ?? ''}
          orientation="horizontal"
          value={choice.source}
          onChange={(source) => {
            const picked = SOURCE_KINDS.find((each) => each === source) ?? 'webcam'
            setChoice(picked === 'sample' ? SAMPLE_CHOICE : { ...choice, source: picked })
          }}
        >
          {SOURCE_KINDS.map((source) => (
            <Radio key={source} value={source} className={styles.source ?? ''}>
              {SOURCES[source]}
            </Radio>
          ))}
        </RadioGroup>

        {choice.source === 'sample' && (
          <p className={styles.muted}>
            A rendered person lifts the right arm out to the side, three times. No camera is used.
          </p>
        )}
        {choice.source === 'file' && (
          <div className={styles.file}>
            <FileTrigger acceptedFileTypes={['video/*', '.mjpeg']} onSelect={(files) => setFile(files?.[0])}>
              <Button>{file ? 'Choose another file' : 'Choose a video file'}</Button>
            </FileTrigger>
            <span className={styles.muted}>
              {file ? file.name : 'It is read on this device and sent nowhere.'}
            </span>
          </div>
        )}

        <Button
          variant="primary"
          size="stage"
          className={styles.start ?? ''}
          isDisabled={!ready}
          onPress={() => onStart(choice, file)}
        >
          Start measuring
        </Button>
      </section>
    </div>
  )
}

function MovementsOf({ region, name }: { readonly region: Region; readonly name: string }) {
  const headingId = useId()
  return (
    <section className={classNames(styles.region, styles[region])} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.regionName}>
        {name}
      </h2>
      <div className={styles.tiles}>
        {MOVEMENTS.filter((movement) => movement.region === region).map((movement) => (
          <MovementTile key={movement.id} movement={movement} />
        ))}
      </div>
    </section>
  )
}

function MovementTile({ movement }: { readonly movement: Movement }) {
  const sides = movement.laterality === 'none' ? (['left'] as const) : SIDES
  return (
    <div className={styles.tile}>
      <MovementFigure movement={movement.id} />
      <div className={styles.tileWords}>
        <span className={styles.tileName} aria-hidden="true">
          {movement.name}
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
