import { formatTable, oneDecimal } from '../table'
import { coverageCells } from './groups/groups-report'
import type { HeadSummary } from './head-rotation'
import type { RuledSummary, SetSummary } from './score'
import type { ErrorSummary } from './statistics'
import type { TurnSummary } from './view-turn'

const row = (
  name: string,
  measure: string,
  { n, answered, refused, mae, bias, sd, p95, max }: ErrorSummary,
) => [name, measure, ...[n, answered, refused].map(String), ...[mae, bias, sd, p95, max].map(oneDecimal)]

/**
 * The mean absolute errors against each ruler of a limb alone, empty for everything else; and how many
 * truths lie within the readings' own ±.
 */
const ruled = ({ rulers, coverage }: RuledSummary) => [
  ...(rulers ? [oneDecimal(rulers.rig.mae), oneDecimal(rulers.limb.mae)] : ['', '']),
  ...coverageCells(coverage),
]

/**
 * The table that the command prints: one row per set, its parts below it, and one for what models are
 * put in order by; errors in degrees, of limbs against the mean of their two rulers, and beside it the
 * mean absolute error against each. Last the share of truths within the reading's own interval, and its
 * median half width.
 */
export const accuracyTable = (sets: readonly SetSummary[], inPlane: RuledSummary) =>
  formatTable(
    [
      ...['set', 'measure', 'n', 'answered', 'refused', 'MAE', 'bias', 'SD', 'p95', 'max', 'rig', 'outline'],
      ...['inside %', '±'],
    ],
    [
      ...sets.flatMap((set) => [
        row(set.set, set.against === undefined ? set.measure : `${set.measure} (${set.against})`, set).concat(
          ruled(set),
        ),
        ...set.parts
          .filter(({ n }) => n > 0)
          .map((part) => row(`  ${part.part}`, '', part).concat(ruled(part))),
      ]),
      row('in the image plane', '', inPlane).concat(ruled(inPlane)),
    ],
  )

/** The same for the turn of the person from the view. */
export const turnTable = (rows: readonly TurnSummary[]) =>
  formatTable(
    ['turn of the person', '', 'n', 'answered', 'refused', 'MAE', 'bias', 'SD', 'p95', 'max'],
    rows.map((summary) => row(summary.name, '', summary)),
  )

/** The same for the head's rotation against the camera, found in the face mesh. */
export const headTable = (rows: readonly HeadSummary[]) =>
  formatTable(
    ['head, by the face mesh', '', 'n', 'answered', 'refused', 'MAE', 'bias', 'SD', 'p95', 'max'],
    rows.map((summary) => row(summary.name, '', summary)),
  )
