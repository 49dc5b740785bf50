import { type Degrees, degrees, radians, toDegrees, toRadians } from '../../math/units'
import { FOCAL } from '../distance'
import type { StraightLine } from './straight-lines'

interface Size {
  readonly width: number
  readonly height: number
}

/** Lines that agree on a roll. */
export interface Party {
  readonly roll: Degrees
  /** In how many rows its lines are seen, in heights of the picture; less where it takes an unusual pitch. */
  readonly support: number
  readonly lines: readonly StraightLine[]
}

/**
 * How plumb things stand, degrees: walls and openings are built to 6 mm in a metre (DIN 18202, table
 * 2), which is 0.34°; the standard deviation of a rectangle that wide.
 */
const PLUMB = 0.2
/** How exactly an edge is found in one row, pixels (standard deviation): makes 0.2° of 45 rows, which our phantom gives within 0.1°. */
const ROW = 0.3
/** How far cameras look up or down, degrees (standard deviation): a laptop's lid leans back by some 10°. */
const PITCH = 10
/** Pitches that are tried, degrees. What takes the largest counts half: a line at one side fits any. */
const LARGEST_PITCH = 20
const PITCHES = Array.from({ length: 2 * LARGEST_PITCH + 1 }, (_, index) => index - LARGEST_PITCH)
/** A line agrees within so many of its own standard deviations. */
const AGREES = 2

/** In how many rows lines are seen, in heights of the picture. */
export const seenOf = (lines: readonly StraightLine[]) => lines.reduce((sum, { seen }) => sum + seen, 0)

/** Of one line as a witness of the vertical, degrees (standard deviation): least squares over its rows, and the wall's own lean. */
const errorOf = ({ seen }: StraightLine, { height }: Size) =>
  Math.hypot(PLUMB, toDegrees(radians((ROW * Math.sqrt(12)) / (seen * height) ** 1.5)))

/** By how much uprights lean more for each pixel from the middle, degrees, where the camera looks down by `pitch`. */
const slopeOf = (pitch: number, { width, height }: Size) =>
  toDegrees(radians(Math.tan(toRadians(degrees(pitch))) / (FOCAL * Math.max(width, height))))

/** The lines that agree best on a roll, at whatever pitch. */
export function largestParty(lines: readonly StraightLine[], size: Size): Party {
  let best: Party = { roll: degrees(0), support: 0, lines: [] }
  for (const pitch of PITCHES) {
    const slope = slopeOf(pitch, size)
    const plausible = 1 - Math.abs(pitch) / LARGEST_PITCH / 2
    for (const { lean, offset } of lines) {
      const roll = degrees(lean + slope * offset)
      const party = lines.filter(
        (line) => Math.abs(line.lean + slope * line.offset - roll) < AGREES * errorOf(line, size),
      )
      const support = plausible * seenOf(party)
      if (support > best.support) best = { roll, support, lines: party }
    }
  }
  return best
}

/**
 * The roll that edges tell which are upright in the room, with its standard error, degrees.
 *
 * They meet in the picture in one point, the vanishing point of the vertical, which lies the focal
 * length divided by tan(pitch) from the middle: at infinity where the camera looks level. A line
 * that passes the middle at the distance d leans by θ with sin(roll − θ) = d · tan(pitch) / focal
 * length. So leans lie on one straight line over d, which reads the roll where d is zero: it is
 * fitted by weighted least squares. An edge at the rim of the picture tells the roll only as well as
 * the pitch is known, since a pitch of 10° makes it lean by 5°; how cameras are set up (`PITCH`)
 * counts as one more observation of the slope. Edges that are level in the room tell less still:
 * they lean as soon as the camera does not look squarely at their wall.
 */
export function rollOf(lines: readonly StraightLine[], size: Size): { roll: Degrees; error: Degrees } {
  let [ones, offsets, squares, leans, products] = [0, 0, 1 / slopeOf(PITCH, size) ** 2, 0, 0]
  for (const line of lines) {
    const weight = 1 / errorOf(line, size) ** 2
    ones += weight
    offsets += weight * line.offset
    squares += weight * line.offset ** 2
    leans += weight * line.lean
    products += weight * line.lean * line.offset
  }
  const determinant = ones * squares - offsets ** 2
  return {
    roll: degrees((squares * leans - offsets * products) / determinant),
    error: degrees(Math.sqrt(squares / determinant)),
  }
}
