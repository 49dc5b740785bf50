import type { PostureCapture } from '../core/posture/capture/posture-capture'
import type { StandingState } from '../core/posture/capture/standing'
import type { PendingRefinement } from './refinement'
import type { RunState } from './run'
import type { ViewPlan } from './view-plan'

/** What is known of the views. Per-frame data never passes here. */
export interface ViewsState {
  readonly plan: ViewPlan
  /** Of the current view. */
  readonly standing: StandingState
}

/** What the screens read of somebody whose views are taken. */
export type PostureRunState = ViewsState & RunState

/** A view that has been taken, before it belongs to a session. */
export interface CapturedView {
  readonly capture: Omit<PostureCapture, 'sessionId'>
  /** What the still shows, as a JPEG; only where a picture is wanted. */
  readonly picture?: Blob
  /** The refinement of it, which goes on after `finish`. */
  readonly refinement?: PendingRefinement
}
