import { isMissing } from '../math/missing'
import { degrees } from '../math/units'
import type { Repetition, TraceSample, TrialAnalysis } from './trial'

/** What the refinement added to a repetition's value, degrees, and how much of it holds at a moment: all in the hold, none at rest. */
function shiftAt(
  time: number,
  { start, holdStart, holdEnd, end, degrees: value, refinement }: Repetition,
): number {
  if (!refinement) return 0
  const shift = value - refinement.quick
  if (time < holdStart) return (shift * (time - start)) / (holdStart - start)
  if (time > holdEnd) return (shift * (end - time)) / (end - holdEnd)
  return shift
}

/**
 * The live model's course laid onto the refined holds, so that a drawing shows one number for one thing:
 * in each hold shifted by what the refinement changed, on the way there and back by a growing and shrinking
 * share of it. For looking at only; values are never read from it. A course that was not refined is
 * returned as it is.
 */
export function traceOnHolds({
  trace,
  repetitions,
}: Pick<TrialAnalysis, 'trace' | 'repetitions'>): readonly TraceSample[] {
  if (repetitions.every(({ refinement }) => !refinement)) return trace
  return trace.map((sample) => {
    const { time, angle } = sample
    const repetition = repetitions.find(({ start, end }) => time >= start && time <= end)
    if (isMissing(angle) || !repetition) return sample
    return { time, angle: degrees(angle + shiftAt(time, repetition)) }
  })
}
