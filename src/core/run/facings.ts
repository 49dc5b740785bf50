import type { Pose } from '../body/pose'
import { isMissing } from '../math/missing'
import { bodyTurn } from '../quality/body-turn'

/** How a person stands or sits to the camera: facing it, or with that side towards it. */
export const FACINGS = ['front', 'left', 'right'] as const
export type Facing = (typeof FACINGS)[number]

/** Frames in which the person stands one way. */
export interface FacingStretch {
  /** Undefined where nothing tells: hips that are not seen, as in a picture of head and shoulders. */
  readonly towards: Facing | undefined
  /** The first frame, and the first after the last. */
  readonly from: number
  readonly to: number
}

/** Broader than this share of the average, shoulders and hips are turned by less than 45°. */
const FRONT_FROM = Math.SQRT1_2
/** Narrower than this one, by more than 60°. */
const SIDE_TO = 0.5
/** A frame's own word is that of most frames so near, seconds: an arm before the trunk misleads single ones. */
const NEAR = 0.5
/** Nobody takes up a position for less than this, seconds. */
const SHORTEST = 1

/** By shoulders and hips alone, because the head may be what moves; it only tells the one side from the other. */
function towardsIn(pose: Pose): Facing | undefined {
  const turn = bodyTurn(pose)
  if (isMissing(turn) || isMissing(turn.breadth)) return undefined
  if (turn.breadth >= FRONT_FROM) return 'front'
  if (Math.abs(turn.breadth) > SIDE_TO) return undefined
  return turn.heading > 0 ? 'right' : 'left'
}

/** What most of the frames say; undefined where none says anything. */
function most(told: readonly (Facing | undefined)[]): Facing | undefined {
  const counts = FACINGS.map((towards) => ({
    towards,
    count: told.filter((each) => each === towards).length,
  }))
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a))
  return best.count > 0 ? best.towards : undefined
}

/** Each frame's word with that of its neighbours. */
function steadied(poses: readonly Pose[]): readonly (Facing | undefined)[] {
  const told = poses.map(towardsIn)
  let [from, to] = [0, 0]
  return poses.map(({ time }) => {
    while ((poses[from]?.time ?? time) < time - NEAR) from++
    while (to < poses.length && (poses[to]?.time ?? time) <= time + NEAR) to++
    return most(told.slice(from, to))
  })
}

/** The first frame that is so many seconds later than another one. */
function after(poses: readonly Pose[], frame: number, duration: number): number {
  const from = poses[frame]?.time ?? 0
  return poses.findIndex(({ time }) => time >= from + duration)
}

/**
 * The positions that a person takes up one after the other in a recording: facing the camera, a side
 * towards it. Frames in which nothing tells belong to the position before; a turn that is not kept for
 * a second is none. What follows right on a turn belongs to it: the person comes to rest.
 *
 * @param poses in order of time.
 */
export function facingsOf(poses: readonly Pose[]): readonly FacingStretch[] {
  const told = steadied(poses)
  const runs: { towards: Facing | undefined; from: number; to: number }[] = []
  told.forEach((towards, frame) => {
    const last = runs.at(-1)
    if (last && (towards === undefined || last.towards === undefined || towards === last.towards)) {
      last.towards ??= towards
      last.to = frame + 1
    } else runs.push({ towards, from: frame, to: frame + 1 })
  })
  const isKept = ({ from, to }: FacingStretch) =>
    (poses[to - 1]?.time ?? 0) - (poses[from]?.time ?? 0) >= SHORTEST || runs.length === 1
  const facings: FacingStretch[] = []
  for (const run of runs.filter(isKept)) {
    const last = facings.at(-1)
    if (!last) facings.push(run)
    else if (last.towards === run.towards) facings[facings.length - 1] = { ...last, to: run.to }
    else facings.push({ ...run, from: after(poses, run.from, NEAR) })
  }
  return facings
}
