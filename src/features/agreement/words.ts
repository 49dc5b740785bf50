import type { LimitsOfAgreement } from '../../core/error/agreement/bland-altman'
import { type AgreementStudy, MINIMUM_PAIRS } from '../../core/error/agreement/study'
import { modelOfValues } from '../../core/error/method'
import { formatDegrees } from '../../ui/format'
import { modelName } from '../../ui/model-names'
import { counted, SOURCE_NAMES } from '../records/texts'

/** From so many pairs on, the intervals of the limits are narrow enough for most uses. Our judgement. */
const COMFORTABLE = 30

const angle = (value: number) => formatDegrees(value, { decimals: 1 })
const signed = (value: number) => formatDegrees(value, { decimals: 1, signed: true })

/** How the pairs of a study were measured, and how many there are. */
export function describeStudy({ like, pairs, people }: AgreementStudy): string {
  const { measurementVersion, source } = like
  const model = modelOfValues(like)
  return [
    `${counted(pairs.length, 'pair')} of ${counted(people, 'person', 'people')}`,
    `${modelName(model.model)} ${model.modelVersion}`,
    `measurement ${measurementVersion}`,
    SOURCE_NAMES[source.kind],
  ].join(' · ')
}

/** What bias and limits mean, in a sentence or two. */
export function describeLimits({ n, bias, lower, upper }: LimitsOfAgreement): string {
  const interval = `95 % interval ${signed(bias.low)} to ${signed(bias.high)}`
  const isOff = bias.low > 0 || bias.high < 0
  const first = isOff
    ? `On average Plumbline reads ${angle(Math.abs(bias.value))} ${bias.value > 0 ? 'more' : 'less'} than the goniometer (${interval}).`
    : `On average the two read the same, as far as ${n} pairs can tell (bias ${signed(bias.value)}, ${interval}).`
  return `${first} 95 of 100 differences are expected between ${signed(lower.value)} and ${signed(upper.value)}.`
}

/** How many more pairs are needed before there are figures. */
export function describeTooFew(pairs: number): string {
  const more = MINIMUM_PAIRS - pairs
  return `${counted(more, 'more pair')} ${more === 1 ? 'is' : 'are'} needed before there are figures: from fewer than ${MINIMUM_PAIRS} they would say more than they know.`
}

/** What to bear in mind when reading the figures. */
export const cautions = ({ pairs, people }: AgreementStudy): readonly string[] => [
  ...(pairs.length < COMFORTABLE
    ? [`With fewer than ${COMFORTABLE} pairs the intervals matter more than the figures.`]
    : []),
  ...(people < pairs.length
    ? ['Several pairs of one person are taken as independent; that makes the intervals a little too narrow.']
    : []),
  ...(pairs.some(({ clientId }) => clientId === undefined)
    ? ['Trials without a client count as one person’s.']
    : []),
]
