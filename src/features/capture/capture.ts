import { createContext, useContext } from 'react'
import { createEstimator } from '../../pose/engines'
import { EstimatorPool } from '../../recording/estimator-pool'
import { GuidedFlow } from './guided/flow'
import { MovementFlow } from './movement/flow'
import { PostureFlow } from './posture/flow'
import { StageKeeper } from './stage/stage-keeper'

/** Everything that records: the model runtime, the stage, and the ways over it. */
export interface Capture {
  readonly pool: EstimatorPool
  readonly keeper: StageKeeper
  readonly movement: MovementFlow
  readonly guided: GuidedFlow
  readonly posture: PostureFlow
}

/** Lifetime: made once, by the app. */
export function createCapture(): Capture {
  const pool = new EstimatorPool(createEstimator)
  const keeper = new StageKeeper(pool)
  return {
    pool,
    keeper,
    movement: new MovementFlow(keeper),
    guided: new GuidedFlow(keeper),
    posture: new PostureFlow(keeper),
  }
}

export const CaptureContext = createContext<Capture | undefined>(undefined)

/** What the app records with. */
export function useCapture(): Capture {
  const capture = useContext(CaptureContext)
  if (!capture) throw new Error('there is no CaptureContext around this screen')
  return capture
}
