import { median, sampleStandardDeviation } from 'simple-statistics'
import type { Pose } from '../../body/pose'
import { isMissing, type Missing, missing } from '../../math/missing'
import type { Seconds } from '../../math/units'
import { frameCount, type LandmarkRecording, unpackPose } from '../../trial/landmark-recording'
import { POSTURE_MEASURES } from '../measures/catalogue'
import type { PostureMeasure } from '../measures/measure'
import { type PostureRow, readPosture, readView, withoutStandIns } from '../measures/read-posture'
import type { PostureScene, PostureView } from '../measures/scene'
import { placesOf } from '../points/placed-points'
import type { PostureCapture } from './posture-capture'

/** A value is the median of so many frames at least: a single one may be the one that a network missed. */
const FEWEST_FRAMES = 2

/** A posture measure over a few seconds of quiet standing. */
export interface PostureStatistic {
  /** In the measure's own unit and sign: the median over the frames. */
  readonly value: number
  /** Frames that the value is the median of; 1 where points were placed, which are placed in the still. */
  readonly frames: number
  /**
   * Standard deviation (n − 1) of the live model's values over the quiet standing: the person's sway,
   * and the network's jitter with it. Missing where the live model cannot take the measure.
   */
  readonly sway: number | Missing
  /** Whether any of its points was placed by hand. */
  readonly placed: boolean
  /** What the models alone say, where placed points replaced it. */
  readonly automatic?: number
}

/** One line of a view: a measure and its value, or why there is none. */
export interface CaptureRow {
  readonly measure: PostureMeasure
  readonly reading: PostureStatistic | Missing
}

/** The frames of a recording. */
export const posesOf = (recording: LandmarkRecording): readonly Pose[] =>
  Array.from({ length: frameCount(recording) }, (_, frame) => unpackPose(recording, frame))

/** The frame of a recording that is nearest to a moment; missing where it has no frame. */
export function stillPose(recording: LandmarkRecording, still: Seconds): Pose | Missing {
  const distance = ({ time }: Pose) => Math.abs(time - still)
  const [pose] = posesOf(recording).toSorted((a, b) => distance(a) - distance(b))
  return pose ?? missing('nobody')
}

/**
 * What the still shows, with the points that were placed in it: the pose is that of the refinement
 * where there was one, in the frame nearest to the still. Missing where the capture has no frame.
 */
export function stillScene(capture: PostureCapture): PostureScene | Missing {
  const pose = stillPose((capture.refined ?? capture).recording, capture.still)
  return isMissing(pose) ? pose : { pose, view: capture.view, placed: placesOf(capture.placed, pose) }
}

/** Where each angle of the still was read off. */
export function stillRows(capture: PostureCapture): readonly PostureRow[] {
  const scene = stillScene(capture)
  return isMissing(scene) ? [] : readView(scene)
}

/** Values of a measure in many frames, without placed points; or why most of them have none. */
function valuesIn(
  poses: readonly Pose[],
  measure: PostureMeasure,
  view: PostureView,
): readonly number[] | Missing {
  const readings = poses.map((pose) => readPosture(measure, { pose, view, placed: {} }))
  const values = readings.flatMap((reading) => (isMissing(reading) ? [] : reading.value))
  const enough = values.length >= FEWEST_FRAMES && values.length >= readings.length / 2
  return enough ? values : (readings.find(isMissing) ?? missing('too-few'))
}

/**
 * What the models alone say.
 *
 * @param live the quiet standing as the live model saw it.
 * @param valued the poses that values come from: of the refinement where there was one. Where that
 * cannot read a measure the live model does not stand in: one view would be of two methods.
 */
function automaticReading(
  measure: PostureMeasure,
  view: PostureView,
  live: readonly Pose[],
  valued: readonly Pose[],
): PostureStatistic | Missing {
  const values = valuesIn(valued, measure, view)
  if (isMissing(values)) return values
  const swaying = valuesIn(live, measure, view)
  return {
    value: median([...values]),
    frames: values.length,
    sway: isMissing(swaying) ? swaying : sampleStandardDeviation([...swaying]),
    placed: false,
  }
}

/** What the still says with the points that were placed in it; where the measure uses none, what the models say. */
function readingByHand(
  measure: PostureMeasure,
  scene: PostureScene,
  automatic: PostureStatistic | Missing,
): PostureStatistic | Missing {
  const byHand = readPosture(measure, scene)
  // Without its points no model tells a measure; with them the still says what stands in the way.
  if (isMissing(byHand))
    return isMissing(automatic) && automatic.missing === 'not-placed' ? byHand : automatic
  if (!byHand.placed) return automatic
  const { value } = byHand
  if (isMissing(automatic)) return { value, frames: 1, sway: automatic, placed: true }
  return { value, frames: 1, sway: automatic.sway, placed: true, automatic: automatic.value }
}

/**
 * Everything that one view of a standing person shows: of each measure the median over the frames of
 * quiet standing with its sway, or, where points were placed, what the still says with them. A
 * stand-in is left out as soon as the true measure can be taken.
 */
export function analyseCapture(capture: PostureCapture): readonly CaptureRow[] {
  const { view } = capture
  const scene = stillScene(capture)
  if (isMissing(scene)) return []
  const live = posesOf(capture.recording)
  const valued = capture.refined ? posesOf(capture.refined.recording) : live
  return withoutStandIns(
    POSTURE_MEASURES.filter(({ views }) => views.includes(view)).map((measure) => {
      const automatic = automaticReading(measure, view, live, valued)
      return { measure, reading: readingByHand(measure, scene, automatic) }
    }),
  )
}
