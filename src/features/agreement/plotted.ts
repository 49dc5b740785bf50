import type { LimitsOfAgreement } from '../../core/error/agreement/bland-altman'
import { text } from '../../text/text'
import type { PlottedLine } from '../../ui/charts/BlandAltmanPlot'

/** Bias and limits of agreement as lines across. */
export const plottedLines = ({ bias, lower, upper }: LimitsOfAgreement): readonly PlottedLine[] => [
  { name: '+1.96 SD', estimate: upper, isDashed: true },
  { name: text.agreement.bias, estimate: bias, isDashed: false },
  { name: '−1.96 SD', estimate: lower, isDashed: true },
]
