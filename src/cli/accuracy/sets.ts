import { HEAD_AND_TRUNK_SETS } from './sets/head-and-trunk'
import { LIMB_SETS } from './sets/limbs'
import { POSTURE_SETS } from './sets/posture'
import type { ScoredSet } from './sets/scored-set'

/** Every set that the app can measure today. */
export const SCORED_SETS: readonly ScoredSet[] = [...LIMB_SETS, ...HEAD_AND_TRUNK_SETS, ...POSTURE_SETS]
