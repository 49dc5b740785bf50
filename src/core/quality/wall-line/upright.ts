import type { Pose } from '../../body/pose'
import { type Degrees, degrees } from '../../math/units'
import { OWN_LEAN } from './ballot'
import { edgePoints, type GreyPicture } from './edge-points'
import { personBoxes } from './person-box'
import { largestParty, rollOf, seenOf } from './roll-of-lines'
import { type StraightLine, straightLines } from './straight-lines'

/** What upright edges of the room say of how the camera stands. */
export interface Upright {
  /** The camera's roll, degrees: how what is upright leans in the middle of the picture, positive clockwise. */
  readonly roll: Degrees
  /** Standard error of the roll, degrees. */
  readonly error: Degrees
  /** The edges that it was read from, the longest first. */
  readonly lines: readonly StraightLine[]
}

/** Why none is offered. `one-sided`: the camera's pitch, which nothing tells, may be all that makes the lines lean. */
export type NoUpright = 'no-line' | 'lines-disagree' | 'one-sided'

/** Degrees: a camera that leans further is seen to without a line. */
const STEEPEST = degrees(15)
/** How long a line is at least, and lines that agree in all; shares of the picture's height. */
const SHORTEST = 0.08
const ENOUGH = 0.2
/** Others speak against the best lines when they say something this different, degrees, and are seen this much as well. */
const RIVAL = { apart: 2, share: 0.7 }
/** Degrees: with a larger standard error a level camera could read beyond the 3° that are warned of. */
const UNSURE = 1

/**
 * The camera's roll from straight edges of the room that stand nearly upright in the picture, as a
 * proposal: no picture tells whether an edge is upright in the room. The person of `pose` is left out:
 * legs are long, straight and not upright.
 */
export function findUpright(picture: GreyPicture, pose?: Pose): Upright | { readonly missing: NoUpright } {
  const points = edgePoints(picture, degrees(STEEPEST + OWN_LEAN), pose && personBoxes(pose, picture))
  const lines = straightLines(points, picture, STEEPEST, SHORTEST * picture.height)
  const party = largestParty(lines, picture)
  if (seenOf(party.lines) < ENOUGH) return { missing: 'no-line' }
  const others = lines.filter((line) => !party.lines.includes(line))
  const rival = largestParty(others, picture)
  if (rival.support > RIVAL.share * party.support && Math.abs(rival.roll - party.roll) > RIVAL.apart) {
    return { missing: 'lines-disagree' }
  }
  const { roll, error } = rollOf(party.lines, picture)
  if (error > UNSURE) return { missing: 'one-sided' }
  return { roll, error, lines: party.lines.toSorted((a, b) => b.seen - a.seen) }
}
