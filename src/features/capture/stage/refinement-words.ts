import { PoseError, type PoseErrorReason } from '../../../pose/pose-error'

/** What to do so that the next refinement works. */
const NEXT: Readonly<Partial<Record<PoseErrorReason, string>>> = {
  'weights-unavailable':
    'Its models could not be fetched. Check that this device is still connected to where Plumbline comes from, then measure again.',
  'worker-crashed': 'This device ran short of memory. Close other pages and programs, then measure again.',
  'graphics-lost': 'The graphics card stopped answering. Measure again.',
}
const OTHERWISE =
  'Its models could not be run here. Measure again; if it comes back, switch the refinement off in the settings.'

/** What to do after a refinement that failed. */
export const nextAfterFailedRefinement = (error: unknown): string =>
  (error instanceof PoseError && NEXT[error.reason]) || OTHERWISE
