import type { CameraLevel, FrameSize, LevelSource, Light } from '../body/frame-context'
import { isSameSize } from '../body/frame-space'
import type { Pose } from '../body/pose'
import { degrees, pixels, type Seconds, seconds } from '../math/units'
import type { BackgroundMotion } from '../quality/background/register'

/**
 * Facts of the frames of a recording, packed for the disk. Each is kept for every frame; one that never
 * changes is kept once.
 */

/** One value for all frames, or one for each. */
export type PerFrame<Value extends string> = Value | readonly Value[]

/** Packs a value of each frame; there has to be one at least. */
export function packEach<Value extends string>(values: readonly [Value, ...Value[]]): PerFrame<Value> {
  const [first] = values
  return values.every((value) => value === first) ? first : values
}

/** The value of one frame. */
export const eachAt = <Value extends string>(packed: PerFrame<Value>, frame: number): Value | undefined =>
  typeof packed === 'string' ? packed : packed[frame]

/** Width and height, pixels: one pair where every frame has the same size, else one for each frame. */
export function packSizes(frames: readonly FrameSize[]): Float32Array {
  const [first] = frames
  if (!first) return new Float32Array()
  const kept = frames.every((frame) => isSameSize(frame, first)) ? [first] : frames
  return Float32Array.from(kept.flatMap(({ width, height }) => [width, height]))
}

/** The size of one frame; zero in a recording without frames. */
export function sizeAt(sizes: Float32Array, frame: number): FrameSize {
  const at = sizes.length > 2 ? frame * 2 : 0
  return { width: pixels(sizes[at] ?? 0), height: pixels(sizes[at + 1] ?? 0) }
}

/** Stands for light that was not looked at. */
const UNSEEN = -1

/** Mean and contrast of each frame; undefined where no frame was looked at. */
export function packLight(poses: readonly Pose[]): Float32Array | undefined {
  if (poses.every(({ light }) => light === undefined)) return undefined
  return Float32Array.from(poses.flatMap(({ light }) => [light?.mean ?? UNSEEN, light?.contrast ?? UNSEEN]))
}

export function lightAt(packed: Float32Array | undefined, frame: number): Light | undefined {
  const [mean = UNSEEN, contrast = UNSEEN] = packed?.subarray(frame * 2, frame * 2 + 2) ?? []
  return mean < 0 ? undefined : { mean, contrast }
}

/** For how long each picture had not changed, seconds, 0 where it had; undefined where none was repeated. */
export function packUnchanged(poses: readonly Pose[]): Float32Array | undefined {
  if (!poses.some(({ unchangedFor }) => unchangedFor)) return undefined
  return Float32Array.from(poses, ({ unchangedFor }) => unchangedFor ?? 0)
}

export function unchangedAt(packed: Float32Array | undefined, frame: number): Seconds | undefined {
  const unchangedFor = packed?.[frame] ?? 0
  return unchangedFor > 0 ? seconds(unchangedFor) : undefined
}

/** (roll, shift x, shift y) of the room in each frame, NaN where unknown; undefined where it never was known. */
export function packBackground(poses: readonly Pose[]): Float32Array | undefined {
  if (poses.every(({ background }) => background === undefined)) return undefined
  return Float32Array.from(
    poses.flatMap(({ background: motion }) =>
      motion ? [motion.roll, motion.shiftX, motion.shiftY] : [Number.NaN, Number.NaN, Number.NaN],
    ),
  )
}

export function backgroundAt(packed: Float32Array | undefined, frame: number): BackgroundMotion | undefined {
  const [roll = Number.NaN, shiftX = Number.NaN, shiftY = Number.NaN] =
    packed?.subarray(frame * 3, frame * 3 + 3) ?? []
  return Number.isNaN(roll + shiftX + shiftY) ? undefined : { roll: degrees(roll), shiftX, shiftY }
}

/** How the camera stood in each frame. */
export interface LevelColumn {
  /** What told it; of no meaning in a frame whose roll is not known. */
  readonly source: PerFrame<LevelSource>
  /** Degrees; NaN where unknown. */
  readonly roll: Float32Array
}

/** The level of each frame; undefined where none is known. */
export function packLevel(frames: readonly { readonly level?: CameraLevel }[]): LevelColumn | undefined {
  const [known, ...more] = frames.flatMap(({ level }) => level?.source ?? [])
  if (known === undefined) return undefined
  const sources = packEach([known, ...more])
  return {
    source: typeof sources === 'string' ? sources : frames.map(({ level }) => level?.source ?? known),
    roll: Float32Array.from(frames, ({ level }) => level?.roll ?? Number.NaN),
  }
}

export function levelAt(packed: LevelColumn | undefined, frame: number): CameraLevel | undefined {
  const roll = packed?.roll[frame] ?? Number.NaN
  const source = packed && eachAt(packed.source, frame)
  return source === undefined || Number.isNaN(roll) ? undefined : { source, roll: degrees(roll) }
}
