import { compareSides, differenceBetween, type SidesRow } from '../../../core/assessment/comparison'
import { measuredValue } from '../../../core/assessment/measured-value'
import { trialUncertainty } from '../../../core/error/budget/reading'
import { isMissing } from '../../../core/math/missing'
import { MOVEMENTS } from '../../../core/movements/catalogue'
import { MOVEMENT_MODES, type MovementMode, modeOf, saidMode } from '../../../core/movements/mode'
import type { Movement } from '../../../core/movements/movement'
import { movementsOf } from '../../../core/protocol/protocol'
import { type MovementSide as Asked, isOf, sidesOf } from '../../../core/run/movement-side'
import { oddOneOut } from '../../../core/trial/odd-one-out'
import type { Trial } from '../../../core/trial/trial'
import { movementName, movementTitle } from '../../../text/movement'
import { listed, say, text } from '../../../text/text'
import { Button } from '../../../ui/Button'
import { AxisTicks } from '../../../ui/charts/AxisTicks'
import { DegreeBar } from '../../../ui/charts/DegreeBar'
import { type DegreeAxis, degreeAxis } from '../../../ui/charts/degree-axis'
import { MeasuredText } from '../../../ui/clinical/MeasuredText'
import { formatDay, formatDegrees } from '../../../ui/format'
import { DifferenceVerdict } from '../../records/DifferenceVerdict'
import { MovementErrorNote } from '../../records/MovementErrorNote'
import { MovementSide } from '../../records/MovementSide'
import { referenceBand } from '../../records/reference-band'
import { moreOnSide, thanLastTime } from '../../records/verdict-words'
import { type CurrentGuided, guidedValue } from './current-guided'
import styles from './SummaryRows.module.css'
import { type EarlierValues, useEarlierValues } from './use-earlier-values'

const { summary: words } = text.guided

/** Every movement of the run with left and right on one scale, what lies between them, and since last time. */
export function SummaryRows({
  current,
  onAgain,
}: {
  readonly current: CurrentGuided
  /** Measures one movement-side again; absent where that is not offered. */
  readonly onAgain: ((asked: Asked) => void) | undefined
}) {
  const earlier = useEarlierValues(current)
  const trials = current.values.map(({ trial }) => trial)
  const means = trials.flatMap(({ analysis: { mean } }) => (isMissing(mean) ? [] : mean))
  const axis = degreeAxis([180, ...means])
  const asked = movementsOf(current.protocol)
  const session = { id: current.sessionId, startedAt: trials[0]?.recordedAt ?? '' }
  const sides = compareSides({ session, trials }, earlier.evidence)
  return (
    <div className={styles.frame}>
      <div className={styles.table}>
        <AxisTicks axis={axis} className={styles.ticks} />
        {movementsAndModes(asked).map(({ movement, mode }) => {
          const difference = sides.find((row) => row.movement === movement && row.mode === mode)
          const name = movementName(movement, mode)
          return (
            <section key={name} className={styles.movement} aria-label={name}>
              <div className={styles.head}>
                <h2 className={styles.name}>{name}</h2>
                <Between movement={movement} mode={mode} current={current} difference={difference} />
              </div>
              <ul className={styles.sides}>
                {sidesOf(movement)
                  .map((each) => ({ ...each, ...saidMode(mode) }))
                  .filter((each) => asked.some(isOf(each)))
                  .map((each) => (
                    <Row
                      key={each.side ?? 'none'}
                      asked={each}
                      trial={guidedValue(current, each)?.trial}
                      {...{ movement, axis, earlier, onAgain }}
                    />
                  ))}
              </ul>
            </section>
          )
        })}
      </div>
      <MovementErrorNote rows={sides} />
    </div>
  )
}

/** What was asked for, a movement and mode each, in the catalogue's order. */
const movementsAndModes = (asked: readonly Asked[]) =>
  MOVEMENTS.flatMap((movement) =>
    MOVEMENT_MODES.filter((mode) =>
      asked.some((each) => each.movement === movement.id && modeOf(each) === mode),
    ).map((mode) => ({ movement, mode })),
  )

/** How far left and right lie apart; what that comes to where it is somebody's own. */
function Between({
  movement,
  mode,
  current,
  difference,
}: {
  readonly movement: Movement
  readonly mode: MovementMode
  readonly current: CurrentGuided
  readonly difference: SidesRow | undefined
}) {
  const [left, right] = (['left', 'right'] as const).map(
    (side) => guidedValue(current, { movement: movement.id, side, ...saidMode(mode) })?.trial.analysis.mean,
  )
  if (left === undefined || right === undefined || isMissing(left) || isMissing(right)) return null
  const apart = difference && !isMissing(difference.difference) ? difference.difference : left - right
  return (
    <p className={styles.between}>
      {moreOnSide(apart)}
      {difference && !isMissing(difference.difference) && (
        <>
          {' · '}
          <DifferenceVerdict difference={difference} of="sides" isBrief />
        </>
      )}
    </p>
  )
}

function Row({
  asked,
  trial,
  movement,
  axis,
  earlier,
  onAgain,
}: {
  readonly asked: Asked
  readonly trial: Trial | undefined
  readonly movement: Movement
  readonly axis: DegreeAxis
  readonly earlier: EarlierValues
  readonly onAgain: ((asked: Asked) => void) | undefined
}) {
  const mean = trial?.analysis.mean
  const uncertainty = trial && trialUncertainty(trial)
  const halfWidth = uncertainty && !isMissing(uncertainty) ? uncertainty.halfWidth : undefined
  const hasValue = mean !== undefined && !isMissing(mean)
  return (
    <li className={styles.row}>
      <span className={styles.side}>
        {asked.side && <MovementSide movement={movement} side={asked.side} />}
      </span>
      <span className={styles.bar}>
        {hasValue && (
          <DegreeBar
            value={mean}
            uncertainty={halfWidth}
            band={referenceBand(movement, modeOf(asked))}
            side={asked.side}
            axis={axis}
          />
        )}
      </span>
      <span className={styles.value}>
        {hasValue ? (
          <MeasuredText value={mean} uncertainty={halfWidth} />
        ) : (
          <span className={styles.muted}>{words.missing}</span>
        )}
      </span>
      <span className={styles.note}>
        {trial && <Since trial={trial} asked={asked} movement={movement} earlier={earlier} />}
        {trial && <Spread trial={trial} />}
        {trial?.pain !== undefined && <span>{say(text.guided.pain.score, { score: trial.pain })}</span>}
      </span>
      <span className={styles.again}>
        {onAgain && (
          <Button
            variant="quiet"
            aria-label={`${words.again}: ${movementTitle(movement, asked.side, modeOf(asked))}`}
            onPress={() => onAgain(asked)}
          >
            {words.again}
          </Button>
        )}
      </span>
    </li>
  )
}

/** What has changed since last time, or that there was none. */
function Since({
  trial,
  asked,
  movement,
  earlier,
}: {
  readonly trial: Trial
  readonly asked: Asked
  readonly movement: Movement
  readonly earlier: EarlierValues
}) {
  const last = earlier.lastTime(asked)
  if (!last) return null
  const now = measuredValue([trial], movement, asked.side, modeOf(asked))
  const change = differenceBetween(movement, last, now, earlier.evidence)
  return (
    <span>
      {!isMissing(change.difference) &&
        `${thanLastTime(change.difference)} (${formatDay(last.trial.recordedAt)}) `}
      <DifferenceVerdict difference={change} of="change" isBrief />
    </span>
  )
}

/** Says that the repetitions are no repeats of one another; nothing where they agree. */
function Spread({ trial: { analysis } }: { readonly trial: Trial }) {
  const values = analysis.repetitions.map(({ degrees }) => degrees)
  if (oddOneOut(analysis.repetitions) === undefined) return null
  return (
    <span className={styles.spread}>
      {say(words.spread, {
        values: listed(values.map((value) => formatDegrees(value))),
        degrees: formatDegrees(Math.max(...values) - Math.min(...values)),
      })}
    </span>
  )
}
