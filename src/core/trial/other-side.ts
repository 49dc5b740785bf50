import type { Pose } from '../body/pose'
import { otherSide, type Side } from '../body/skeleton'
import { type Missing, missing } from '../math/missing'
import type { Degrees } from '../math/units'
import type { Movement } from '../movements/movement'
import { readAngle } from '../movements/read-angle'
import { degreesOf } from '../quality/gated-reader'
import type { EvenSeries } from './even-series'
import { topOf } from './lifts'

/** The other side is moved, not carried along, where it goes this far from its rest, degrees, */
const MOVED = 15
/** and the side that is measured less than this share of that. */
const CARRIED_ALONG = 0.5

/**
 * The angle of the side that is not measured: the other limb, or the opposite direction. Nothing is
 * read off it but whether it moves, so it does not pass the gates.
 */
export const otherSideAngle = (
  movement: Movement,
  side: Side,
  pose: Pose,
  neutral: Pose | undefined,
): Degrees | Missing =>
  movement.laterality === 'none'
    ? missing('not-in-model')
    : degreesOf(readAngle(movement, otherSide(side), pose, neutral))

/**
 * Whether somebody moved the other side instead of the one that is measured: the wrong arm, the wrong
 * direction, or a recording that is mirrored as a selfie is, in which left and right have changed
 * places. A mirrored picture cannot be told from the other arm.
 */
export function movedOtherSide(
  measured: { readonly series: EvenSeries; readonly rest: Degrees },
  other: { readonly series: EvenSeries; readonly rest: Degrees },
): boolean {
  const reached = ({ series, rest }: typeof measured) => topOf(series.values) - rest
  return other.series.values.length > 0 && isOtherMoved(reached(measured), reached(other))
}

/** The same for how far both are from their rest at one moment, degrees. */
export const isOtherMoved = (measured: number, other: number): boolean =>
  other >= MOVED && measured < CARRIED_ALONG * other
