import { median } from 'simple-statistics'
import { inFrame } from '../../body/frame-space'
import type { Pose } from '../../body/pose'
import type { Side } from '../../body/skeleton'
import { isMissing, type Missing, missing } from '../../math/missing'
import { type Degrees, degrees } from '../../math/units'
import type { Movement } from '../../movements/movement'
import { type MeasuredCompensationId, measuredFor } from './measured'
import { trunkShare, valueIsRaw } from './trunk-share'

/** What else the body did while a repetition was held: medians over its hold. */
export interface HoldCompensations {
  readonly compensations: readonly {
    readonly id: MeasuredCompensationId
    /** In the compensation's unit. */
    readonly value: number | Missing
  }[]
  /** What the trunk's lean adds, see {@link trunkShare}; absent where the movement has no such pair. */
  readonly trunkShare?: Degrees | Missing
}

/** The median of what could be measured; missing where most of it could not. */
function middle(values: readonly (number | Missing)[]): number | Missing {
  const taken = values.flatMap((value) => (isMissing(value) ? [] : value))
  if (taken.length > values.length / 2) return median(taken)
  return values.find(isMissing) ?? missing('too-few')
}

/** Measures the compensations over the frames of a hold. */
export function holdCompensations(
  hold: readonly Pose[],
  neutral: Pose | undefined,
  movement: Movement,
  side: Side,
): HoldCompensations {
  const shares = hold.flatMap((pose) => trunkShare(movement, side, pose, neutral) ?? [])
  const share = shares.length > 0 ? middle(shares) : undefined
  return {
    compensations: measuredFor(movement).map(({ id, measure }) => ({
      id,
      value: neutral
        ? middle(hold.map((pose) => measure({ pose, neutral: inFrame(neutral, pose), movement, side })))
        : missing('no-neutral'),
    })),
    ...(share !== undefined && { trunkShare: isMissing(share) ? share : degrees(share) }),
  }
}

/** A value with the trunk's movement in it (against the room) and without it (against the trunk). */
export interface RawAndCorrected {
  readonly raw: Degrees
  readonly corrected: Degrees
}

/** Both, from a repetition's value and the trunk's share in it. */
export function rawAndCorrected(movement: Movement, value: Degrees, share: Degrees): RawAndCorrected {
  return valueIsRaw(movement)
    ? { raw: value, corrected: degrees(value - share) }
    : { raw: degrees(value + share), corrected: value }
}
