import { formatTable, oneDecimal } from '../table'
import type { Coverage } from './coverage'
import type { SetSummary } from './score'
import type { MeasureId } from './sets/scored-set'

/** Mean absolute errors in degrees: what is wanted, and what the refined estimate has reached. */
export interface Goal {
  readonly set: string
  /** Which measure of the set; absent: the only one. */
  readonly measure?: MeasureId
  /** Absent: the whole set. */
  readonly part?: string
  /** Absent where nobody has said what is wanted. */
  readonly wanted?: number
  /** Of the last run that was written down; the floor lies {@link SLACK} above it. */
  readonly reached: number
  /** Share of the pictures that were refused in that run, 0 to 1, where it is more than should be. */
  readonly mostRefused?: number
}

const GOALS: readonly Goal[] = [
  { set: 'abduction', part: 'straight', wanted: 1.5, reached: 1.2 },
  { set: 'abduction', part: 'off', wanted: 2.2, reached: 2.1 },
  { set: 'abduction_compensated', wanted: 1.5, reached: 1.8 },
  { set: 'flexion', part: 'straight', wanted: 1.3, reached: 1.9 },
  { set: 'flexion', part: 'off', wanted: 1.8, reached: 2.3 },
  { set: 'shoulder_extension', wanted: 1.0, reached: 1.3 },
  { set: 'elbow', wanted: 1.5, reached: 2.5 },
  { set: 'trunk_lateral_flexion', wanted: 0.6, reached: 0.6 },
  { set: 'neck_lateral', part: 'near', wanted: 1.0, reached: 0.6 },
  { set: 'neck_lateral', part: 'far', wanted: 1.8, reached: 0.9 },
  { set: 'neck_rotation', part: 'near, to 45°', wanted: 1.5, reached: 1.3 },
  { set: 'neck_rotation', part: 'near, beyond', wanted: 2.5, reached: 3.2 },
  { set: 'neck_rotation', part: 'far, beyond', reached: 4.4 },
  { set: 'neck_flexext', part: 'near', wanted: 1.8, reached: 1.6 },
  { set: 'neck_flexext', part: 'far', wanted: 3.0, reached: 2.9 },
  { set: 'neck_flexext_front', wanted: 3.0, reached: 3.6 },
  { set: 'head_tilt', wanted: 1.0, reached: 0.6 },
  { set: 'shoulder_tilt', part: 'straight', wanted: 1.2, reached: 1.4 },
  { set: 'forward_head', wanted: 1.0, reached: 0.4 },
  { set: 'trunk_lean_lateral', wanted: 0.5, reached: 0.5 },
  { set: 'trunk_lean_forward', measure: 'trunk-inclination', wanted: 1.5, reached: 1.1 },
  { set: 'trunk_lean_forward', measure: 'trunk-flexion', reached: 1.5 },
  { set: 'trunk_lean_forward', measure: 'knee-angle', reached: 1.4 },
]

/** What no model sees: without placed points there must be no number for it. */
const NEVER_BY_A_MODEL: MeasureId = 'pelvic-obliquity'

/** A set may be worse than what was reached by this much, degrees, before it counts as broken. */
const SLACK = 0.3
/** At most this share of the straight views may be refused. */
const MOST_REFUSED = 0.05

/** What must not become worse, of one kind of people. */
export interface Floor {
  readonly goals: readonly Goal[]
  /** The uncertainties must hold for this share of the readings, 0 to 1, and be no wider than this in the median, degrees. */
  readonly leastCoverage: number
  readonly widestMedian: number
  /** Groups that are known to be read worse than they should be, all sets together: `skin: dark`. */
  readonly worse: readonly string[]
}

/** Of the three people that corrections, weights and thresholds were chosen on. */
export const PHANTOM_FLOOR: Floor = { goals: GOALS, leastCoverage: 0.97, widestMedian: 5.8, worse: [] }

export interface WantedRow extends Goal {
  readonly now: number | undefined
  /** Share refused, 0 to 1. */
  readonly refused: number
}

const partName = ({ set, measure, part }: Goal) =>
  [set, measure, part].filter((name) => name !== undefined).join(', ')

/** What is wanted beside what this run reached; a set that was not scored is left out. */
export function wantedRows(sets: readonly SetSummary[], { goals }: Floor): readonly WantedRow[] {
  return goals.flatMap((goal) => {
    const whole = sets.find(
      ({ set, measure }) => set === goal.set && (goal.measure === undefined || measure === goal.measure),
    )
    const summary = goal.part === undefined ? whole : whole?.parts.find(({ part }) => part === goal.part)
    if (!summary || summary.n === 0) return []
    return [{ ...goal, now: summary.mae, refused: summary.refused / summary.n }]
  })
}

export const wantedTable = (rows: readonly WantedRow[]) =>
  formatTable(
    ['mean absolute error', 'wanted', 'reached', 'refused %'],
    rows.map((row) => [
      partName(row),
      oneDecimal(row.wanted),
      oneDecimal(row.now),
      (row.refused * 100).toFixed(0),
    ]),
  )

/** Numbers that nobody can know. */
const invented = (sets: readonly SetSummary[]): readonly string[] =>
  sets
    .filter(({ measure, answered }) => measure === NEVER_BY_A_MODEL && answered > 0)
    .map(({ set, answered }) => `${set}: ${answered} pictures got a number without placed points.`)

/** One line for everything that has become worse than it was. */
export function brokenFloors(
  rows: readonly WantedRow[],
  sets: readonly SetSummary[],
  coverage: Coverage | undefined,
  { leastCoverage, widestMedian }: Floor,
): readonly string[] {
  const worse = rows.flatMap((row) => {
    if (row.now !== undefined && row.now <= row.reached + SLACK) return []
    return [`${partName(row)}: ${oneDecimal(row.now)}, and ${row.reached.toFixed(1)} was reached before.`]
  })
  const refused = rows
    .filter((row) => row.part !== 'off' && row.refused > (row.mostRefused ?? MOST_REFUSED))
    .map((row) => `${partName(row)}: ${(row.refused * 100).toFixed(0)} % refused.`)
  const uncertain =
    coverage && (coverage.within < leastCoverage || coverage.medianHalfWidth > widestMedian)
      ? ['The uncertainties do not hold what they promise.']
      : []
  return [...worse, ...refused, ...invented(sets), ...uncertain]
}
