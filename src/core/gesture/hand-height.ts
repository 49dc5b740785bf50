import { asOnePerson } from '../body/as-one-person'
import { pickLandmarks } from '../body/landmarks'
import type { Pose } from '../body/pose'
import { isMissing, type Missing } from '../math/missing'
import { length, between as lineBetween, midpoint } from '../math/vector'

/** Everything in trunk lengths (mid-shoulder to mid-hip, some 50 cm), heights above the hips. */
const SCALE_FROM = 0.4
const SCALE_TO = 1.3
/** A hand points at the scale where it is so far out from the middle of the body: hanging arms and hips are nearer. */
const OUT = 0.62
/** So much above and below the scale, in its own lengths, still points at its ends. */
const BEYOND = 0.08
/** Below this the hands are down. */
const DOWN = 0.28
/** Breadth of the shoulders from in front, in trunk lengths: what tells the trunk where the hips are not seen. */
const BREADTH = 0.71

/**
 * Where a person's hands are. `pointing`: one is held out at the side, `share` of the way up a scale from the
 * waist (0) to the mouth (1), so that it is in reach sitting and standing, with the elbow bent, of either
 * hand and at any distance. `down`: both hang or rest. `between`: neither.
 */
export type HandHeight =
  | { readonly at: 'pointing'; readonly share: number }
  | { readonly at: 'down' }
  | { readonly at: 'between' }

/** Middle of the shoulders, height of the hips and length of the trunk, pixels. */
function trunkOf(pose: Pose) {
  const shoulders = pickLandmarks(pose, 'left_shoulder', 'right_shoulder')
  if (isMissing(shoulders)) return shoulders
  const middle = midpoint(shoulders.left_shoulder, shoulders.right_shoulder)
  const hips = pickLandmarks(pose, 'left_hip', 'right_hip')
  if (isMissing(hips)) {
    const unit = length(lineBetween(shoulders.left_shoulder, shoulders.right_shoulder)) / BREADTH
    return { middle, hips: middle.y + unit, unit }
  }
  const low = midpoint(hips.left_hip, hips.right_hip)
  return { middle, hips: low.y, unit: length(lineBetween(middle, low)) }
}

/** Reads where the hands are; missing where neither can be seen. A second person changes nothing. */
export function handHeight(several: Pose): HandHeight | Missing {
  const pose = asOnePerson(several)
  const trunk = trunkOf(pose)
  if (isMissing(trunk)) return trunk
  const { middle, hips, unit } = trunk
  const [left, right] = [pickLandmarks(pose, 'left_wrist'), pickLandmarks(pose, 'right_wrist')]
  const wrists = [
    ...(isMissing(left) ? [] : [left.left_wrist]),
    ...(isMissing(right) ? [] : [right.right_wrist]),
  ]
  if (isMissing(left) && wrists.length === 0) return left
  const hands = wrists.map(({ x, y }) => ({
    out: Math.abs(x - middle.x) / unit,
    height: (hips - y) / unit,
    share: ((hips - y) / unit - SCALE_FROM) / (SCALE_TO - SCALE_FROM),
  }))
  const pointing = hands.filter(({ out, share }) => out >= OUT && share >= -BEYOND && share <= 1 + BEYOND)
  const [furthest] = pointing.toSorted((a, b) => b.out - a.out)
  if (furthest) return { at: 'pointing', share: Math.min(1, Math.max(0, furthest.share)) }
  return { at: hands.every(({ height }) => height < DOWN) ? 'down' : 'between' }
}
