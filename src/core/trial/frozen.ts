import type { Pose } from '../body/pose'
import { isMissing, type Missing, missing } from '../math/missing'
import type { Degrees } from '../math/units'

/** A picture that stays the same for longer than this, seconds, may have frozen. */
const FROZEN_FOR = 0.5
/** A camera that stands still for so long, seconds, is told. */
const TOLD_AFTER = 1
/** From one frame to the next nobody goes on from a hold by more than this, degrees, */
const JUMP = 10
/** and this, degrees per second. */
const JUMP_SPEED = 150
/** A picture that was encoded anew may show a shadow of the next one first: so many frames are looked at. */
const FRAMES_AFTER = 2

/** A frame that repeats the picture before it. */
const isRepeat = ({ unchangedFor }: Pose) => unchangedFor !== undefined && unchangedFor > 0

/** Runs of frames that repeat one picture: the first repeat, and the first frame after the last. */
function repeatedRuns(poses: readonly Pose[]): (readonly [from: number, to: number])[] {
  const runs: [number, number][] = []
  poses.forEach((pose, index) => {
    if (!isRepeat(pose)) return
    const last = runs.at(-1)
    // A picture that changes between two repeats begins the next run.
    const goesOn = last?.[1] === index && (pose.unchangedFor ?? 0) > (poses[index - 1]?.unchangedFor ?? 0)
    if (last && goesOn) last[1] = index + 1
    else runs.push([index, index + 1])
  })
  return runs
}

/** Whether the course jumps right after a run: the limb has moved while the picture stood still. */
function jumpsAfter(poses: readonly Pose[], angles: readonly (Degrees | Missing)[], to: number): boolean {
  for (let index = to; index < to + FRAMES_AFTER; index++) {
    const [before, now] = [angles[index - 1], angles[index]]
    if (before === undefined || now === undefined || isMissing(before) || isMissing(now)) continue
    const seconds = (poses[index]?.time ?? 0) - (poses[index - 1]?.time ?? 0)
    if (Math.abs(now - before) > Math.max(JUMP, JUMP_SPEED * seconds)) return true
  }
  return false
}

/** The runs of one and the same picture in which the camera stood still. */
function frozenRuns(poses: readonly Pose[], angles: readonly (Degrees | Missing)[]) {
  return repeatedRuns(poses).filter(([from, to]) => {
    // A camera's picture is never twice the same: its sensor has noise.
    if (poses[from]?.source === 'webcam') return true
    // A clip without noise can show somebody who holds still. It goes on where it stood; a frozen one jumps.
    return (poses[to - 1]?.unchangedFor ?? 0) > FROZEN_FOR && jumpsAfter(poses, angles, to)
  })
}

/**
 * The angles without what was read off a frozen picture: one picture that is shown for two seconds is
 * no hold, and no rest. A picture that a live source repeats says nothing new either; between two
 * that do, the course is bridged like any other short gap.
 */
export function withoutFrozen(
  poses: readonly Pose[],
  angles: readonly (Degrees | Missing)[],
): readonly (Degrees | Missing)[] {
  const runs = frozenRuns(poses, angles)
  if (runs.length === 0) return angles
  const read = [...angles]
  for (const [from, to] of runs) read.fill(missing('camera-frozen'), from, to)
  return read
}

/** Whether the camera stood still for long enough to be told. */
export const stoodStill = (poses: readonly Pose[], angles: readonly (Degrees | Missing)[]): boolean =>
  frozenRuns(poses, angles).some(([, to]) => (poses[to - 1]?.unchangedFor ?? 0) > TOLD_AFTER)
