import type { LimitsOfAgreement } from '../../core/error/agreement/bland-altman'
import type { AgreementStudy } from '../../core/error/agreement/study'
import { isMissing } from '../../core/math/missing'
import type { PlottedLine } from '../../ui/charts/BlandAltmanPlot'
import { formatDegrees } from '../../ui/format'

/** Bias and limits of agreement as lines across. */
export const plottedLines = ({ bias, lower, upper }: LimitsOfAgreement): readonly PlottedLine[] => [
  { name: '+1.96 SD', estimate: upper, isDashed: true },
  { name: 'bias', estimate: bias, isDashed: false },
  { name: '−1.96 SD', estimate: lower, isDashed: true },
]

const signed = (value: number) => formatDegrees(value, { decimals: 1, signed: true })

/** What the plot shows, for those who do not see it. */
export function plotInWords({ pairs, agreement }: AgreementStudy): string {
  const limits = isMissing(agreement)
    ? ''
    : ` Bias ${signed(agreement.limits.bias.value)}, limits ${signed(agreement.limits.lower.value)} and ${signed(agreement.limits.upper.value)}.`
  return `Difference over average of ${pairs.length} pairs.${limits} The table below has each pair.`
}
