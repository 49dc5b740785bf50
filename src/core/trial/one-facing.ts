import { isMissing, missing } from '../math/missing'
import type { GatedReading } from '../quality/gated-reader'

const facingOf = ({ reading }: GatedReading) => (isMissing(reading) ? undefined : reading.facing)

/**
 * The frames of a recording with those missing in which the person seems to stand the other way round
 * than in most: there the sign of the angle is wrong. Where a neutral was taken it has told that already.
 */
export function withOneFacing(frames: readonly GatedReading[]): readonly GatedReading[] {
  const balance = frames.reduce((sum, frame) => sum + (facingOf(frame) ?? 0), 0)
  return frames.map((frame) => {
    const facing = facingOf(frame)
    if (facing === undefined || facing * balance > 0) return frame
    return { ...frame, reading: missing('sides-swapped', 'facing') }
  })
}
