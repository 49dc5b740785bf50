import { PoseError } from '../../../pose/pose-error'
import { text } from '../../../text/text'

/** What to do after a refinement that failed. */
export function nextAfterFailedRefinement(error: unknown): string {
  const { next, nextOtherwise } = text.refinement
  return (error instanceof PoseError && next[error.reason]) || nextOtherwise
}
