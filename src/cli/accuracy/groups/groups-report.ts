import { formatTable, oneDecimal } from '../../table'
import type { Coverage } from '../coverage'
import type { GroupSummary, Groups, Unequal } from './groups'

const WORDS: Readonly<Record<Unequal, string>> = {
  coverage: 'the ± holds for too few',
  error: 'twice the error of the rest',
}

/** A share as a whole percentage. */
export const percent = (share: number | undefined) => (share === undefined ? '–' : (share * 100).toFixed(0))

/** How many truths lie within their own interval, percent, and the median half width, degrees. */
export const coverageCells = (coverage: Coverage | undefined) => [
  percent(coverage?.within),
  oneDecimal(coverage?.medianHalfWidth),
]

const traitsOf = ({ traits }: GroupSummary) => traits.map(({ kind, is }) => `${kind}: ${is}`)
const reasonOf = ({ unequal }: GroupSummary) => unequal.map((each) => WORDS[each]).join(', ')

const row = (group: GroupSummary) => [
  traitsOf(group).join(', '),
  String(group.answered),
  ...[group.mae, group.bias, group.rest].map(oneDecimal),
  ...coverageCells(group.coverage),
  reasonOf(group),
]

/** One line for each group that is read worse than it should be, all sets together, and was not before. */
export const newlyWorse = ({ together }: Groups, known: readonly string[]): readonly string[] =>
  together
    .filter((group) => group.unequal.length > 0 && !traitsOf(group).some((trait) => known.includes(trait)))
    .map((group) => `${traitsOf(group).join(', ')}: ${reasonOf(group)}.`)

const NUMBERS = ['answered', 'MAE', 'bias', 'rest', 'inside %', '±', '']

/** Error and coverage of every group, and of those that are read worse than the others within one set. */
export function groupsText({ together, worse }: Groups): string {
  const groups = formatTable(['group', ...NUMBERS], together.map(row))
  if (worse.length === 0) return `${groups}\n\nNo group is read worse than the others within a set.`
  const within = worse.map((group) => [group.set, group.measure, ...row(group)])
  return `${groups}\n\n${formatTable(['worse within', 'measure', 'group', ...NUMBERS], within)}`
}
