import type { LimitsOfAgreement } from '../../core/error/agreement/bland-altman'
import { type AgreementStudy, MINIMUM_PAIRS } from '../../core/error/agreement/study'
import { modelOfValues } from '../../core/error/method'
import { isMissing } from '../../core/math/missing'
import { modelName } from '../../text/models'
import { say, text } from '../../text/text'
import { formatDegrees } from '../../ui/format'

/** From so many pairs on, the intervals of the limits are narrow enough for most uses. Our judgement. */
const COMFORTABLE = 30

const { agreement: words } = text

const signed = (value: number) => formatDegrees(value, { decimals: 1, signed: true })

/** How the pairs of a study were measured, and how many there are. */
export function describeStudy({ like, pairs, people }: AgreementStudy): string {
  const { measurementVersion, source } = like
  const model = modelOfValues(like)
  return [
    say(words.of, { pairs: pairs.length, people }),
    `${modelName(model.model)} ${model.modelVersion}`,
    say(words.measurementVersion, { version: measurementVersion }),
    text.sourceNames[source.kind],
  ].join(' · ')
}

/** What bias and limits mean, in a sentence or two. */
export function describeLimits({ n, bias, lower, upper }: LimitsOfAgreement): string {
  const isOff = bias.low > 0 || bias.high < 0
  return say(words.limits, {
    way: !isOff ? 'neither' : bias.value > 0 ? 'more' : 'less',
    amount: formatDegrees(Math.abs(bias.value), { decimals: 1 }),
    n,
    bias: signed(bias.value),
    low: signed(bias.low),
    high: signed(bias.high),
    lower: signed(lower.value),
    upper: signed(upper.value),
  })
}

/** How many more pairs are needed before there are figures. */
export const describeTooFew = (pairs: number): string =>
  say(words.tooFew, { more: MINIMUM_PAIRS - pairs, least: MINIMUM_PAIRS })

/** What the plot shows, for those who do not see it. */
export function plotInWords({ pairs, agreement }: AgreementStudy): string {
  const limits = isMissing(agreement) ? undefined : agreement.limits
  return say(words.plot, {
    pairs: pairs.length,
    known: limits ? 'some' : 'none',
    bias: limits ? signed(limits.bias.value) : '',
    lower: limits ? signed(limits.lower.value) : '',
    upper: limits ? signed(limits.upper.value) : '',
  })
}

/** What to bear in mind when reading the figures. */
export const cautions = ({ pairs, people }: AgreementStudy): readonly string[] => [
  ...(pairs.length < COMFORTABLE ? [say(words.cautions.fewPairs, { comfortable: COMFORTABLE })] : []),
  ...(people < pairs.length ? [words.cautions.onePerson] : []),
  ...(pairs.some(({ clientId }) => clientId === undefined) ? [words.cautions.nobody] : []),
]
