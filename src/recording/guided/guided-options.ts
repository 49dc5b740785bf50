import type { PainScore } from '../../core/protocol/pain'
import type { Protocol } from '../../core/protocol/protocol'
import type { MovementSide } from '../../core/run/movement-side'
import type { Refined } from '../../core/trial/trial'
import type { RecordedTrial } from '../recorded-trial'
import type { AcquireRefined } from '../refinement'
import type { GuidedFrame } from './guided-state'

/** What a step gave for one movement-side. */
export interface GuidedTrial {
  readonly asked: MovementSide
  readonly trial: RecordedTrial
  /** Settles when its frames have been looked at once more; undefined where that gave nothing, or is not wanted. */
  readonly refined: Promise<Refined | undefined>
}

export interface GuidedOptions {
  readonly protocol: Protocol
  /** The step to begin with, from 0: after a break the first that is not done. */
  readonly from?: number
  readonly acquireRefined?: AcquireRefined
  /** Whether questions are asked; in a recording they are passed over. */
  readonly canAnswer?: boolean
  /** Called for every measured frame, to draw it. */
  readonly onFrame?: (frame: GuidedFrame) => void
  /** A step is over: what it gave, one trial for each movement-side in which anything was counted. */
  readonly onStep: (trials: readonly GuidedTrial[]) => void
  /**
   * Asked after each step in which something was counted, and answered by a hand: how much that hurt. Where it
   * is absent nothing is asked. Nobody has to answer.
   */
  readonly onPain?: (of: readonly MovementSide[], score: PainScore) => void
}
