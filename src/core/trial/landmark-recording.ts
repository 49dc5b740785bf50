import type { FrameSize, SourceKind } from '../body/frame-context'
import { toNormalised, toPixels } from '../body/frame-space'
import type { ImageLandmark, Pose, WorldLandmark } from '../body/pose'
import type { LandmarkName } from '../body/skeleton'
import type { CorrectionId } from '../ensemble/corrections'
import { metres, normalised, type Seconds, seconds } from '../math/units'
import {
  backgroundAt,
  eachAt,
  type LevelColumn,
  levelAt,
  lightAt,
  type PerFrame,
  packBackground,
  packEach,
  packLevel,
  packLight,
  packSizes,
  packUnchanged,
  sizeAt,
  unchangedAt,
} from './frame-columns'
import { packHead, unpackHead } from './head-column'

/** Stands for a frame whose landmarks no correction holds for. */
export const NO_CORRECTION = 'none'

/**
 * The raw landmarks of a trial with their times and the facts of each frame, packed for the disk: what
 * every number of the trial can be computed from again by a later version. A landmark that was absent
 * has score 0.
 *
 * Lifetime: written once when the trial ends, never changed.
 */
export interface LandmarkRecording {
  /** Where the pictures came from. Absent in recordings from before it was noted. */
  readonly source?: SourceKind
  /** (width, height), pixels: one pair where all frames have the same size, else frames × pair. */
  readonly sizes: Float32Array
  readonly names: readonly LandmarkName[]
  /** Capture times, seconds from the first frame of the trial, one per frame. */
  readonly times: Float64Array
  /** People seen in each frame. */
  readonly people: Uint8Array
  /** frames × names × (x, y, score): places as in `NormalisedPoint`. */
  readonly places: Float32Array
  /** frames × names × (x, y, z, score), metres; absent when the model gives none. */
  readonly world?: Float32Array
  /** frames × (mean, contrast), 0 to 1; negative where it was not looked at. Absent where it never was. */
  readonly light?: Float32Array
  /** How the camera stood. Absent where it was never known. */
  readonly level?: LevelColumn
  /**
   * frames × (yaw, pitch, roll, quality) of the head by the surface of the face, degrees and 0 to 1;
   * NaN where no face was found. Absent where none was looked for.
   */
  readonly head?: Float32Array
  /** For how long the picture of each frame had not changed at all, seconds; 0 where it had. Absent where none was repeated. */
  readonly unchanged?: Float32Array
  /** frames × (roll in degrees, shift x, shift y in widths) of the room; NaN where unknown. Absent where it never was known. */
  readonly background?: Float32Array
  /** Which corrections hold for the landmarks; absent where none do, as for every single network. */
  readonly correction?: PerFrame<CorrectionId | typeof NO_CORRECTION>
}

function packCorrection(poses: readonly Pose[]): LandmarkRecording['correction'] {
  // A frame without a person says nothing about those with one.
  const seen = poses.filter(({ people, correction }) => people > 0 || correction !== undefined)
  const of = ({ correction }: Pose) => correction ?? NO_CORRECTION
  const [first, ...more] = seen.map(of)
  if (first === undefined) return undefined
  const packed = packEach([first, ...more])
  if (packed === NO_CORRECTION) return undefined
  return typeof packed === 'string' ? packed : poses.map(of)
}

function correctionAt({ correction }: LandmarkRecording, frame: number): CorrectionId | undefined {
  const packed = correction && eachAt(correction, frame)
  return packed === NO_CORRECTION ? undefined : packed
}

/**
 * Packs poses into a recording. Times are kept relative to `start`, which is the first pose's own
 * unless the recording belongs to another one.
 */
export function packRecording(poses: readonly Pose[], start?: Seconds): LandmarkRecording {
  const first = poses[0]
  const zero = start ?? first?.time ?? 0
  const names = [...new Set(poses.flatMap((pose) => Object.keys(pose.imageLandmarks)))] as LandmarkName[]
  const hasWorld = poses.some((pose) => pose.worldLandmarks !== undefined)
  const places = new Float32Array(poses.length * names.length * 3)
  const world = hasWorld ? new Float32Array(poses.length * names.length * 4) : undefined
  poses.forEach((pose, frame) => {
    names.forEach((name, column) => {
      const cell = frame * names.length + column
      const landmark = pose.imageLandmarks[name]
      if (landmark) {
        const { x, y } = toNormalised(landmark, pose)
        places.set([x, y, landmark.score], cell * 3)
      }
      const body = pose.worldLandmarks?.[name]
      if (body && world) world.set([body.x, body.y, body.z, body.score], cell * 4)
    })
  })
  const light = packLight(poses)
  const level = packLevel(poses)
  const head = packHead(poses)
  const unchanged = packUnchanged(poses)
  const background = packBackground(poses)
  const correction = packCorrection(poses)
  return {
    ...(first?.source && { source: first.source }),
    sizes: packSizes(poses),
    names,
    times: Float64Array.from(poses, (pose) => pose.time - zero),
    people: Uint8Array.from(poses, (pose) => pose.people),
    places,
    ...(world && { world }),
    ...(light && { light }),
    ...(level && { level }),
    ...(head && { head }),
    ...(unchanged && { unchanged }),
    ...(background && { background }),
    ...(correction && { correction }),
  }
}

/** Number of frames in a recording. */
export const frameCount = (recording: LandmarkRecording) => recording.times.length

/** The sizes that the frames of a recording have, in the order in which they first come. */
export function frameSizes({ sizes }: LandmarkRecording): readonly FrameSize[] {
  const found = new Map<string, FrameSize>()
  for (let frame = 0; frame < sizes.length / 2; frame++) {
    const size = sizeAt(sizes, frame)
    found.set(`${size.width} ${size.height}`, size)
  }
  return [...found.values()]
}

/** Unpacks one frame. `frame` must lie in `0 … frameCount - 1`. */
export function unpackPose(recording: LandmarkRecording, frame: number): Pose {
  const { names, places, world, source } = recording
  const size = sizeAt(recording.sizes, frame)
  const imageLandmarks: Partial<Record<LandmarkName, ImageLandmark>> = {}
  const worldLandmarks: Partial<Record<LandmarkName, WorldLandmark>> = {}
  names.forEach((name, column) => {
    const cell = frame * names.length + column
    const [x = 0, y = 0, score = 0] = places.subarray(cell * 3, cell * 3 + 3)
    if (score > 0) imageLandmarks[name] = { ...toPixels({ x: normalised(x), y: normalised(y) }, size), score }
    const [wx = 0, wy = 0, wz = 0, wscore = 0] = world?.subarray(cell * 4, cell * 4 + 4) ?? []
    if (wscore > 0) worldLandmarks[name] = { x: metres(wx), y: metres(wy), z: metres(wz), score: wscore }
  })
  const light = lightAt(recording.light, frame)
  const level = levelAt(recording.level, frame)
  const rotation = unpackHead(recording.head, frame)
  const unchangedFor = unchangedAt(recording.unchanged, frame)
  const background = backgroundAt(recording.background, frame)
  const correction = correctionAt(recording, frame)
  return {
    time: seconds(recording.times[frame] ?? 0),
    ...size,
    ...(source && { source }),
    people: recording.people[frame] ?? 0,
    imageLandmarks,
    ...(world && { worldLandmarks }),
    ...(light && { light }),
    ...(level && { level }),
    ...(rotation && { face: { rotation } }),
    ...(unchangedFor !== undefined && { unchangedFor }),
    ...(background && { background }),
    ...(correction && { correction }),
  }
}
