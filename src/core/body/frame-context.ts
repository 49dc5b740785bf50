import { type Degrees, type Pixels, pixels, type Seconds } from '../math/units'
import type { BackgroundMotion } from '../quality/background/register'

/** How bright a frame is, 0 (black) to 1 (white), of its luma (Rec. 601) as the camera encoded it. */
export interface Light {
  readonly mean: number
  /** Standard deviation over the frame. */
  readonly contrast: number
}

/**
 * What tells the camera's level: the device's motion sensor, a vertical edge that was marked in the
 * picture, or one that was found there and confirmed.
 */
export const LEVEL_SOURCES = ['sensor', 'marked', 'found'] as const
export type LevelSource = (typeof LEVEL_SOURCES)[number]

/** How the camera is rolled about its own axis, and how that is known. */
export interface CameraLevel {
  /** Positive where the content of the picture is turned clockwise. */
  readonly roll: Degrees
  readonly source: LevelSource
}

/** Where pictures come from. `sample`: a recording that is built in. */
export const SOURCE_KINDS = ['webcam', 'video-file', 'still', 'sample'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** Width and height of a frame. */
export interface FrameSize {
  readonly width: Pixels
  readonly height: Pixels
}

/**
 * The facts of one frame. They are noted when the frame is captured and go with it through every
 * detection and refinement into every recording, so that whoever reads the frame later knows the same
 * as whoever read it first.
 *
 * Lifetime: made once by the source; only `light`, `unchangedFor` and `background` are added later, by whoever first reads the pixels.
 */
export interface FrameContext extends FrameSize {
  /** When the frame was captured, on its source's clock. */
  readonly time: Seconds
  /** Absent in recordings from before it was noted. */
  readonly source?: SourceKind
  /** How the camera stood when the frame was captured. Absent where nothing tells it. */
  readonly level?: CameraLevel
  /** Absent where it was not looked at. */
  readonly light?: Light
  /** For how long the picture has not changed at all. Absent where it has since the frame before, or nothing tells it. */
  readonly unchangedFor?: Seconds
  /** How the room has moved in the picture since the stage was opened. Absent where nothing tells it. */
  readonly background?: BackgroundMotion
}

/** A picture as browsers hand them over: a video frame is shown at another size than it is coded in. */
type Picture =
  | { readonly displayWidth: number; readonly displayHeight: number }
  | { readonly width: number; readonly height: number }

/** Width and height that a picture is seen at, pixels. */
export const sizeOf = (picture: Picture): { readonly width: number; readonly height: number } =>
  'displayWidth' in picture
    ? { width: picture.displayWidth, height: picture.displayHeight }
    : { width: picture.width, height: picture.height }

/** What a picture tells of itself, for one that no source captured. */
export function contextOf(picture: Picture, time: Seconds): FrameContext {
  const { width, height } = sizeOf(picture)
  return { time, width: pixels(width), height: pixels(height) }
}
