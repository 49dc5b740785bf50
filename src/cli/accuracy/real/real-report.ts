import { formatTable, oneDecimal } from '../../table'
import { coverageCells, percent } from '../groups/groups-report'
import type { PairSummary, TurnsApart } from './pairs'
import type { RefusalRow } from './refusals'
import type { RealSummary, summariseRefusals } from './summarise-real'
import type { LeftOut } from './truths'

/** One row for each range and movement: as the app answers, without its gates, and the raters among themselves. */
export const realTable = (rows: readonly RealSummary[]) =>
  formatTable(
    [
      ...['photographs', 'n', 'answered', 'MAE', 'bias', 'inside %', '±', 'with raters’ %'],
      ...['ungated MAE', 'bias', 'raters apart', 'eyed', 'eye bias', 'MAE to eye', 'bias to eye'],
    ],
    rows.map(({ name, shipped, ungated, coverage, withTolerance, raters: { apart, eye, toEye } }) => [
      name,
      ...[shipped.n, shipped.answered].map(String),
      ...[shipped.mae, shipped.bias].map(oneDecimal),
      ...coverageCells(coverage),
      percent(withTolerance),
      ...[ungated.mae, ungated.bias, apart].map(oneDecimal),
      String(eye.n),
      ...[eye.bias, toEye.mae, toEye.bias].map(oneDecimal),
    ]),
  )

export const leftOutText = ({ unseen, guessed, apart }: Readonly<Record<LeftOut, number>>) =>
  `Left out: ${unseen} that a rater calls hidden or foreshortened, ${guessed} with a joint that a rater ` +
  `guessed or did not mark, ${apart} on which the raters differ by more than 12°.`

export const refusalsTable = (rows: ReturnType<typeof summariseRefusals>) =>
  formatTable(
    ['refused, facing the camera', 'readings'],
    rows.map(({ reason, count }) => [reason, String(count)]),
  )

const apartText = ({ answered, mae, p95, max, alike }: TurnsApart) =>
  `${percent(alike)} % of ${answered} the same turn of the body within 8°; they differ by ${oneDecimal(mae)}° in the ` +
  `mean, p95 ${oneDecimal(p95)}, at most ${oneDecimal(max)}`

export const pairsText = (turns: PairSummary) =>
  `Start and end pictures of ${turns.n} people tell in ${apartText(turns)}.\n` +
  `Of people who stay upright on the same feet, in ${apartText(turns.onSameFeet)}.`

export const casesTable = (rows: readonly RefusalRow[]) =>
  formatTable(
    ['can it be measured', 'movement', 'should', 'the app says', ''],
    rows.map(({ file, movement, should, said, isRight }) => [
      ...[file, movement, should, said],
      isRight ? '' : 'wrong',
    ]),
  )
