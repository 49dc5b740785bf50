import type { Pose } from '../body/pose'
import { poseAtRest } from '../trial/analysis'
import { shareReached } from '../trial/rival-movement'
import type { Repetition, TrialAnalysis } from '../trial/trial'
import { isSamePart, type MeasuredSide } from './measured-side'

/** What one movement and side shows in the frames of a facing, with the lifts of the others in it. */
export interface Shown extends MeasuredSide {
  readonly analysis: TrialAnalysis
}

/** Something that was lifted, seconds. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The lifts of one movement and side, and those that were another movement's. */
export interface SharedOut {
  readonly own: readonly Stretch[]
  readonly others: readonly Stretch[]
  /** How many of its own are repetitions. */
  readonly repetitions: number
}

interface Claim {
  readonly by: Shown
  readonly repetition: Repetition
  /** Of the usual range. */
  readonly share: number
}

const isOverlapping = (one: Stretch, other: Stretch) => one.start < other.end && other.start < one.end
const holdOf = ({ holdStart, holdEnd }: Repetition): Stretch => ({ start: holdStart, end: holdEnd })

/**
 * Shares the moments of a facing out among what was asked for: where several movements of the same part of
 * the body were held at once, the one that went further as a share of its usual range has it. Both arms may
 * move at once; a head that turns does not bend to the side as well.
 *
 * @param poses the frames that all of it was computed from.
 * @returns in the order of `shown`.
 */
export function sharedOut(shown: readonly Shown[], poses: readonly Pose[]): readonly SharedOut[] {
  const claims = shown.flatMap((by): Claim[] => {
    const zero = poseAtRest(poses, by.analysis.neutral)
    return by.analysis.repetitions.map((repetition) => ({
      by,
      repetition,
      share: shareReached(repetition, poses, { ...by, zero }) ?? 0,
    }))
  })
  const isLost = (claim: Claim) =>
    claims.some(
      (rival, index) =>
        rival.by !== claim.by &&
        isSamePart(rival.by, claim.by) &&
        isOverlapping(holdOf(rival.repetition), holdOf(claim.repetition)) &&
        (rival.share > claim.share || (rival.share === claim.share && index < claims.indexOf(claim))),
    )
  const won = claims.filter((claim) => !isLost(claim))

  return shown.map((by): SharedOut => {
    const wonBy = won.filter((claim) => claim.by === by).map(({ repetition }) => repetition)
    const wonByOthers = won.filter((claim) => claim.by !== by && isSamePart(claim.by, by))
    const isOthers = (lift: Stretch) => wonByOthers.some(({ repetition }) => isOverlapping(repetition, lift))
    const lost = by.analysis.repetitions.filter((repetition) => !wonBy.includes(repetition))
    const notCounted = by.analysis.notCounted ?? []
    const [otherMovements, ownAttempts] = [
      notCounted.filter((lift) => lift.reason === 'other-movement' || isOthers(lift)),
      notCounted.filter((lift) => lift.reason !== 'other-movement' && !isOthers(lift)),
    ]
    const inOrder = (lifts: readonly Stretch[]) => lifts.toSorted((a, b) => a.start - b.start)
    return {
      own: inOrder([...wonBy, ...ownAttempts]),
      others: inOrder([...lost, ...otherMovements]),
      repetitions: wonBy.length,
    }
  })
}
