import { PoseError } from '../../../pose/pose-error'
import type { ProblemText } from '../../../text/en/problems'
import { text } from '../../../text/text'

/** What happened to the model, what is safe, and what to do. */
export const describePoseProblem = (error: unknown): ProblemText =>
  text.problems.pose[error instanceof PoseError ? error.reason : 'otherwise']
