import { describeProblem } from '../../../camera/problems'
import type { Interruption } from '../../../recording/run'

/** What broke a recording off, what is safe, and what to do. */
export function describeInterruption(interruption: Interruption) {
  switch (interruption.kind) {
    case 'camera':
      return describeProblem(interruption.error.problem, interruption.error.detail)
    case 'page-hidden':
      return {
        title: 'The page was hidden',
        safe: 'A hidden page gets no pictures, so the recording paused at that moment.',
        next: 'Go on, keep what was recorded, or start again.',
      }
    case 'pose':
      return {
        title: 'The model stopped',
        safe: 'What was recorded until then is safe.',
        next: 'Keep it, or start again.',
      }
  }
}
