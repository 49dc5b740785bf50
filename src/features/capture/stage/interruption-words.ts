import type { Interruption } from '../../../recording/run'
import { describeProblem } from '../../../text/camera-problem'
import type { ProblemText } from '../../../text/en/problems'
import { text } from '../../../text/text'

/** What broke a recording off, what is safe, and what to do. */
export const describeInterruption = (interruption: Interruption): ProblemText =>
  interruption.kind === 'camera'
    ? describeProblem(interruption.error.problem, interruption.error.detail)
    : text.problems.interruptions[interruption.kind]
