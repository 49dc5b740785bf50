import { median } from 'simple-statistics'
import { trunkOf } from '../../body/body-axes'
import { type NormalisedPoint, toNormalised } from '../../body/frame-space'
import { pickLandmarks } from '../../body/landmarks'
import type { Pose } from '../../body/pose'
import { isMissing } from '../../math/missing'
import type { Seconds } from '../../math/units'
import { length, midpoint } from '../../math/vector'

/**
 * Whoever stands quietly stays within a band this wide, in lengths of the trunk: some four
 * centimetres of an adult. Swaying and breathing stay within it, and the network's jitter with them;
 * a shift of weight, a turning head or a step do not.
 */
const BAND = 0.08
/** Places are medians over this much of the past, seconds: a single frame jitters. */
const SMOOTHED_OVER = 0.4
/** How far back it can be told that somebody was still, seconds. */
const REMEMBERED = 5

const ANCHORS = ['nose', 'ears', 'shoulders', 'hips'] as const
type Anchor = (typeof ANCHORS)[number]

interface Sample {
  readonly time: Seconds
  /** Length of the trunk, in shares of the frame's longer side. */
  readonly trunk: number
  /** Where each lies in the frame; an anchor that is not seen surely is absent. */
  readonly places: Readonly<Partial<Record<Anchor, { readonly x: number; readonly y: number }>>>
}

function anchorsOf(pose: Pose): Readonly<Partial<Record<Anchor, NormalisedPoint>>> {
  const trunk = trunkOf(pose)
  const nose = pickLandmarks(pose, 'nose')
  const ears = pickLandmarks(pose, 'left_ear', 'right_ear')
  return {
    ...(!isMissing(nose) && { nose: toNormalised(nose.nose, pose) }),
    ...(!isMissing(ears) && { ears: toNormalised(midpoint(ears.left_ear, ears.right_ear), pose) }),
    ...(!isMissing(trunk) && {
      shoulders: toNormalised(trunk.midShoulder, pose),
      hips: toNormalised(trunk.midHip, pose),
    }),
  }
}

/**
 * Since when a person has been standing still.
 *
 * Lifetime: one view; remembers five seconds.
 */
export class Stillness {
  #raw: Sample[] = []
  #smooth: Sample[] = []

  add(pose: Pose): void {
    const trunk = trunkOf(pose)
    if (isMissing(trunk)) return
    const { time } = pose
    const size = length(trunk.down) / Math.max(pose.width, pose.height)
    const raw = { time, trunk: size, places: anchorsOf(pose) }
    this.#raw = [...this.#raw.filter((each) => time - each.time <= SMOOTHED_OVER), raw]
    const smooth = { ...raw, places: middle(this.#raw) }
    this.#smooth = [...this.#smooth.filter((each) => time - each.time <= REMEMBERED), smooth]
  }

  /** When the stretch began in which the person has been still up to now; undefined before the first frame. */
  get since(): Seconds | undefined {
    const extent = new Map<string, readonly [number, number]>()
    let since: Seconds | undefined
    // One length for all: each frame's own would add its jitter to every place, the more the further out.
    const band = this.#smooth.length > 0 ? BAND * median(this.#smooth.map(({ trunk }) => trunk)) : 0
    for (const { time, places } of this.#smooth.toReversed()) {
      for (const [name, { x, y }] of Object.entries(places)) {
        for (const [axis, value] of [
          [`${name} x`, x],
          [`${name} y`, y],
        ] as const) {
          const [low, high] = extent.get(axis) ?? [value, value]
          if (Math.max(high, value) - Math.min(low, value) > band) return since
          extent.set(axis, [Math.min(low, value), Math.max(high, value)])
        }
      }
      since = time
    }
    return since
  }
}

function middle(samples: readonly Sample[]): Sample['places'] {
  const places: Partial<Record<Anchor, { x: number; y: number }>> = {}
  for (const name of ANCHORS) {
    const seen = samples.flatMap((sample) => sample.places[name] ?? [])
    if (seen.length === 0) continue
    places[name] = { x: median(seen.map(({ x }) => x)), y: median(seen.map(({ y }) => y)) }
  }
  return places
}
