import { linearRegression } from 'simple-statistics'
import { type Degrees, radians, toDegrees, toRadians } from '../../math/units'
import type { Vector } from '../../math/vector'
import { Ballot, type Fit, OWN_LEAN } from './ballot'
import type { EdgePoint, GreyPicture } from './edge-points'

/** A straight edge in a picture. */
export interface StraightLine {
  /** Its ends, pixels. */
  readonly top: Vector
  readonly bottom: Vector
  /** Against the vertical of the picture, degrees clockwise. */
  readonly lean: Degrees
  /** How far from the picture's middle it passes, pixels, positive to the right. */
  readonly offset: number
  /** In how many rows it is seen, as a share of the picture's height. */
  readonly seen: number
}

/** Points so near to a line belong to it: while it is looked for, and once it is fitted; pixels. */
const NEAR = { sought: 2.5, fitted: 1.2 }
/** An edge may be hidden for so many rows. */
const GAP = 6
/** Share of the rows between its ends in which an edge is seen. */
const UNBROKEN = 0.7
/** How often the points of a line are taken anew about the line that was fitted to them. */
const FITS = 3
/** Cells that are looked at: a cluttered picture has many that come to nothing. */
const TRIES = 150

const leanOf = ({ m }: Fit) => toDegrees(radians(Math.atan(-m)))

/** The longest piece without a gap, of points in the order of their rows. */
function longestPiece(points: readonly EdgePoint[]): readonly EdgePoint[] {
  let best: readonly EdgePoint[] = []
  let start = 0
  points.forEach(({ y }, index) => {
    const next = points[index + 1]
    if (next && next.y - y <= GAP) return
    if (index + 1 - start > best.length) best = points.slice(start, index + 1)
    start = index + 1
  })
  return best
}

const rowsOf = (points: readonly EdgePoint[]) => new Set(points.map(({ y }) => y)).size

/** The points about a line that lean as it does, and the line through the longest piece of them. */
function refit(points: readonly EdgePoint[], line: Fit, near: number) {
  const lean = leanOf(line)
  const piece = longestPiece(
    points.filter(
      (point) =>
        Math.abs(point.x - line.m * point.y - line.b) < near && Math.abs(point.lean - lean) < 2 * OWN_LEAN,
    ),
  )
  return { piece, line: piece.length > 1 ? linearRegression(piece.map(({ x, y }) => [y, x])) : line }
}

/** Lines among points of edges that brighten to the same side. */
function linesAmong(
  points: readonly EdgePoint[],
  picture: GreyPicture,
  steepest: Degrees,
  shortest: number,
): StraightLine[] {
  const ballot = new Ballot(picture, steepest)
  for (const point of points) ballot.add(point, 1)
  const free = new Set(points)
  const lines: StraightLine[] = []
  for (let tried = 0; tried < TRIES; tried++) {
    const best = ballot.takeBest()
    // A line between two cells has its votes in both.
    if (best.votes < (UNBROKEN * shortest) / 2) break
    let fit = refit([...free], best.line, NEAR.sought)
    for (let again = 0; again < FITS; again++) fit = refit([...free], fit.line, NEAR.fitted)
    const { piece, line } = fit
    const [first, last] = [piece[0], piece.at(-1)]
    const rows = rowsOf(piece)
    if (!first || !last || rows < UNBROKEN * Math.max(shortest, last.y - first.y)) continue
    for (const point of piece) {
      free.delete(point)
      ballot.add(point, -1)
    }
    const lean = leanOf(line)
    if (Math.abs(lean) > steepest) continue
    const onLine = (y: number) => ({ x: line.m * y + line.b, y })
    lines.push({
      top: onLine(first.y),
      bottom: onLine(last.y),
      lean,
      offset: (onLine(picture.height / 2).x - picture.width / 2) * Math.cos(toRadians(lean)),
      seen: rows / picture.height,
    })
  }
  return lines
}

/**
 * Straight edges of at least `shortest` rows that lean by at most `steepest`: the line with the most
 * votes is fitted to the points about it by least squares, its points leave the ballot, and so on.
 * The two sides of a narrow thing are edges of their own, which brighten to different sides.
 */
export const straightLines = (
  points: readonly EdgePoint[],
  picture: GreyPicture,
  steepest: Degrees,
  shortest: number,
): StraightLine[] =>
  [true, false].flatMap((side) =>
    linesAmong(
      points.filter(({ brightens }) => brightens === side),
      picture,
      steepest,
      shortest,
    ),
  )
