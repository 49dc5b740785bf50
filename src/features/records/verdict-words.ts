import type { Side } from '../../core/body/skeleton'
import type { MethodDifference } from '../../core/error/method'
import type { Verdict } from '../../core/error/verdict'
import type { Comparison } from '../../text/en/verdicts'
import { say, text } from '../../text/text'
import { formatDegrees } from '../../ui/format'

/** What a difference comes to, in the words that every screen and report uses. */
export const describeVerdict = (verdict: Verdict, of: Comparison) => text.verdicts[of][verdict]

/** In what two values were not measured alike; empty where they were. */
export const describeMethods = (differences: readonly MethodDifference[]) =>
  differences.map((each) => text.comparisons.methods[each]).join('; ')

/** A difference (degrees) as messages take it: which of two is larger as it reads, and by how much. */
function amountOf(difference: number, decimals: 0 | 1) {
  const isNothing = Number(difference.toFixed(decimals)) === 0
  return {
    way: isNothing ? 'neither' : difference > 0 ? 'more' : 'less',
    amount: formatDegrees(Math.abs(difference), { decimals }),
  }
}

/** How a value stands to the one last time: "17° more than last time". */
export const thanLastTime = (difference: number) => say(text.comparisons.lastTime, amountOf(difference, 0))

/** How the side that is looked at stands to the other: "17° less than left". */
export const thanOtherSide = (difference: number, other: Side) =>
  say(text.comparisons.otherSide, { ...amountOf(difference, 0), side: other })

/** On which side more was measured: "17° more on the left"; `difference` is left minus right. */
export const moreOnSide = (difference: number, decimals: 0 | 1 = 0) =>
  say(text.comparisons.moreOnSide, amountOf(difference, decimals))
