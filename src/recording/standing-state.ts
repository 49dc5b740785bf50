import type { Milliseconds } from '../core/math/units'
import type { PostureCapture } from '../core/posture/capture/posture-capture'
import type { StandingState } from '../core/posture/capture/standing'
import type { Interruption } from './measurement-state'
import type { PendingRefinement } from './refinement'
import type { ViewPlan } from './view-plan'

/** What the screens read. Per-frame data never passes here. */
export interface PostureRunState {
  readonly plan: ViewPlan
  /** Of the current view. */
  readonly standing: StandingState
  readonly interruption?: Interruption
  readonly framesPerSecond: number
  /** Median over the last second. */
  readonly modelTime: Milliseconds
  readonly framesMeasured: number
  readonly framesDropped: number
}

/** A view that has been taken, before it belongs to a session. */
export interface CapturedView {
  readonly capture: Omit<PostureCapture, 'sessionId'>
  /** What the still shows, as a JPEG; only where a picture is wanted. */
  readonly picture?: Blob
  /** The closer look at it, which goes on after `finish`. */
  readonly refinement?: PendingRefinement
}
