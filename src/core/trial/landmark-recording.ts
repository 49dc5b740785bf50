import type { CameraLevel, Light } from '../body/frame-context'
import type { ImageLandmark, Pose, WorldLandmark } from '../body/pose'
import type { LandmarkName } from '../body/skeleton'
import type { CorrectionId } from '../ensemble/corrections'
import { degrees, metres, pixels, type Seconds, seconds } from '../math/units'
import { packHead, unpackHead } from './head-column'

/**
 * The raw landmarks of a trial with their times, packed for the disk: what every number of the
 * trial can be computed from again by a later version. A landmark that was absent has score 0.
 *
 * Lifetime: written once when the trial ends, never changed.
 */
export interface LandmarkRecording {
  readonly width: number
  readonly height: number
  readonly names: readonly LandmarkName[]
  /** Capture times, seconds from the first frame of the trial, one per frame. */
  readonly times: Float64Array
  /** People seen in each frame. */
  readonly people: Uint8Array
  /** frames × names × (x, y, score), pixels. */
  readonly image: Float32Array
  /** frames × names × (x, y, z, score), metres; absent when the model gives none. */
  readonly world?: Float32Array
  /** frames × (mean, contrast), 0 to 1; negative where it was not looked at. Absent where it never was. */
  readonly light?: Float32Array
  /** Roll of the camera in each frame, degrees, and how it is known; NaN where unknown. Absent where it never was. */
  readonly level?: { readonly source: CameraLevel['source']; readonly roll: Float32Array }
  /**
   * frames × (yaw, pitch, roll, quality) of the head by the surface of the face, degrees and 0 to 1;
   * NaN where no face was found. Absent where none was looked for.
   */
  readonly head?: Float32Array
  /** Which corrections hold for the landmarks; absent where none do, as for every single network. */
  readonly correction?: CorrectionId
}

/** Stands for light that was not looked at. */
const UNSEEN = -1

function packLight(poses: readonly Pose[]): Float32Array | undefined {
  if (poses.every(({ light }) => light === undefined)) return undefined
  return Float32Array.from(poses.flatMap(({ light }) => [light?.mean ?? UNSEEN, light?.contrast ?? UNSEEN]))
}

function packLevel(poses: readonly Pose[]): LandmarkRecording['level'] {
  const source = poses.find(({ level }) => level !== undefined)?.level?.source
  if (source === undefined) return undefined
  return { source, roll: Float32Array.from(poses, ({ level }) => level?.roll ?? Number.NaN) }
}

function unpackLight({ light }: LandmarkRecording, frame: number): Light | undefined {
  const [mean = UNSEEN, contrast = UNSEEN] = light?.subarray(frame * 2, frame * 2 + 2) ?? []
  return mean < 0 ? undefined : { mean, contrast }
}

function unpackLevel({ level }: LandmarkRecording, frame: number): CameraLevel | undefined {
  const roll = level?.roll[frame] ?? Number.NaN
  return level === undefined || Number.isNaN(roll) ? undefined : { source: level.source, roll: degrees(roll) }
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
  const image = new Float32Array(poses.length * names.length * 3)
  const world = hasWorld ? new Float32Array(poses.length * names.length * 4) : undefined
  poses.forEach((pose, frame) => {
    names.forEach((name, column) => {
      const cell = frame * names.length + column
      const landmark = pose.imageLandmarks[name]
      if (landmark) image.set([landmark.x, landmark.y, landmark.score], cell * 3)
      const body = pose.worldLandmarks?.[name]
      if (body && world) world.set([body.x, body.y, body.z, body.score], cell * 4)
    })
  })
  const light = packLight(poses)
  const level = packLevel(poses)
  const head = packHead(poses)
  const correction = first?.correction
  return {
    width: first?.width ?? 0,
    height: first?.height ?? 0,
    names,
    times: Float64Array.from(poses, (pose) => pose.time - zero),
    people: Uint8Array.from(poses, (pose) => pose.people),
    image,
    ...(world && { world }),
    ...(light && { light }),
    ...(level && { level }),
    ...(head && { head }),
    ...(correction && { correction }),
  }
}

/** Number of frames in a recording. */
export const frameCount = (recording: LandmarkRecording) => recording.times.length

/** Unpacks one frame. `frame` must lie in `0 … frameCount - 1`. */
export function unpackPose(recording: LandmarkRecording, frame: number): Pose {
  const { names, image, world, correction } = recording
  const imageLandmarks: Partial<Record<LandmarkName, ImageLandmark>> = {}
  const worldLandmarks: Partial<Record<LandmarkName, WorldLandmark>> = {}
  names.forEach((name, column) => {
    const cell = frame * names.length + column
    const [x = 0, y = 0, score = 0] = image.subarray(cell * 3, cell * 3 + 3)
    if (score > 0) imageLandmarks[name] = { x: pixels(x), y: pixels(y), score }
    const [wx = 0, wy = 0, wz = 0, wscore = 0] = world?.subarray(cell * 4, cell * 4 + 4) ?? []
    if (wscore > 0) worldLandmarks[name] = { x: metres(wx), y: metres(wy), z: metres(wz), score: wscore }
  })
  const light = unpackLight(recording, frame)
  const level = unpackLevel(recording, frame)
  const rotation = unpackHead(recording.head, frame)
  return {
    time: seconds(recording.times[frame] ?? 0),
    width: pixels(recording.width),
    height: pixels(recording.height),
    people: recording.people[frame] ?? 0,
    imageLandmarks,
    ...(world && { worldLandmarks }),
    ...(light && { light }),
    ...(level && { level }),
    ...(rotation && { face: { rotation } }),
    ...(correction && { correction }),
  }
}
