import { median } from 'simple-statistics'
import type { Pose, RecordedModelId } from '../../body/pose'
import { isMissing, type Missing, missing } from '../../math/missing'
import { type CaptureRow, posesOf, stillScene } from '../../posture/capture/analyse-capture'
import type { PostureCapture } from '../../posture/capture/posture-capture'
import type { PostureMeasure, PostureMeasureId, PostureValue } from '../../posture/measures/measure'
import type { PostureScene, PostureView } from '../../posture/measures/scene'
import { toeOutError } from '../../posture/measures/toe-out'
import { turnOutOf } from '../../posture/measures/turn'
import { placingError } from '../../posture/points/placing'
import { modelBehind } from '../budget/phantom-error'
import { ROLL_BY_EYE } from '../budget/reading'
import { coverageFactor, type Estimated, freedomOf, independentLooks, known } from '../budget/uncertainty'
import { TURN_ERROR } from '../budget/view-error'
import { modelOfValues } from '../method'
import { phantomErrors } from './phantom-errors'
import { sensitivityOf } from './sensitivity'

/**
 * What the uncertainty of a posture value is made of: standard deviations in the measure's own unit,
 * independent of each other, so that their squares add up (JCGM 100:2008, 5.1.2).
 */
export interface PostureErrorBudget {
  /** The measure's own root mean square error on rendered people with known joints; 0 where only placed points count. */
  readonly method: number
  /** What placed points add; 0 where none was placed. */
  readonly placing: number
  /** What the person's turn out of the view can hide, and the error of that turn's estimate. */
  readonly view: number
  /** What an unknown roll of the camera adds; 0 where the roll is known, which is then taken off. */
  readonly level: number
  /** The person's sway, as far as a median over the quiet standing leaves it. */
  readonly scatter: number
}

/** The true value lies within ± `halfWidth` with a probability of about 95 %; in the measure's own unit. */
export interface PostureUncertainty {
  readonly halfWidth: number
  readonly budget: PostureErrorBudget
}

/** Measures that no model's landmark enters once they are placed. */
const PLACED_ALONE: readonly PostureMeasureId[] = [
  'craniovertebral-angle',
  'forward-shoulder-angle',
  'pelvic-obliquity',
  'pelvic-tilt',
  'scapular-line',
  'shoulder-line',
  'toe-out',
]

/** Whether a measure whose points are placed is the same with every model. */
export const byPlacedPointsAlone = (measure: PostureMeasureId) => PLACED_ALONE.includes(measure)

/**
 * Of a craniovertebral angle with exactly placed points, degrees: what the correction for the nearer
 * tragus leaves (root mean square, 15 pictures of the phantom).
 */
const NEARER_TRAGUS = 0.4

/** A median of many values scatters more than their mean: √(π/2) of a normal distribution. */
const OF_A_MEDIAN = Math.sqrt(Math.PI / 2)

/** Turn of the person out of the view, degrees: the median of what the frames tell; 0 where none does. */
function turnOf(view: PostureView, poses: readonly Pose[]): number {
  const turns = poses.flatMap((pose) => {
    const turn = turnOutOf(view, pose)
    return isMissing(turn) ? [] : [turn]
  })
  return turns.length > 0 ? median(turns) : 0
}

type Valued = Pick<PostureValue, 'value' | 'placed'>

/** What the method itself adds, in the measure's unit. */
function methodError(
  { id }: PostureMeasure,
  { value, placed }: Valued,
  model: RecordedModelId,
  view: PostureView,
): number | Missing {
  if (placed && id === 'craniovertebral-angle') return NEARER_TRAGUS
  if (placed && id === 'toe-out') return toeOutError(value)
  if (placed && byPlacedPointsAlone(id)) return 0
  // No rendered person shows their back: what holds from in front may not hold from behind.
  const known = view === 'back' ? undefined : phantomErrors(model, id)
  return known?.rms ?? missing('no-measurement-error')
}

interface Taken {
  readonly reading: Valued
  /** What the sway leaves in the value. */
  readonly scatter: Estimated
}

function uncertaintyOf(
  measure: PostureMeasure,
  { reading, scatter }: Taken,
  model: RecordedModelId,
  scene: PostureScene,
  poses: readonly Pose[],
): PostureUncertainty | Missing {
  const method = methodError(measure, reading, modelBehind(model, scene.pose), scene.view)
  if (isMissing(method)) return method
  const placing = reading.placed ? placingError(measure, scene) : 0
  if (isMissing(placing)) return placing
  const sensitivity = sensitivityOf(measure.id)
  const budget = {
    method,
    placing,
    view: sensitivity.turn * Math.hypot(turnOf(scene.view, poses), TURN_ERROR),
    level: scene.pose.level ? 0 : sensitivity.roll * ROLL_BY_EYE,
  }
  const parts = [...Object.values(budget).map(known), scatter]
  return {
    halfWidth: coverageFactor(parts) * Math.hypot(...parts.map(({ sd }) => sd)),
    budget: { ...budget, scatter: scatter.sd },
  }
}

/** How sure a posture measure in one picture is. */
export const stillUncertainty = (
  measure: PostureMeasure,
  scene: PostureScene,
  reading: Valued,
  model: RecordedModelId,
): PostureUncertainty | Missing =>
  uncertaintyOf(measure, { reading, scatter: known(0) }, model, scene, [scene.pose])

/**
 * What the sway leaves: of a median over the quiet standing its standard error, of a value from the
 * still the sway itself. 0 where it is not known: for measures that only placed points give, whose
 * published error holds the person's unrest.
 */
function scatterOf(
  { sway, frames, placed }: Exclude<CaptureRow['reading'], Missing>,
  capture: PostureCapture,
): Estimated {
  if (isMissing(sway)) return known(0)
  const { times } = capture.recording
  const looks = independentLooks((times.at(-1) ?? 0) - (times[0] ?? 0))
  if (placed) return { sd: sway, freedom: freedomOf(looks) }
  return { sd: (OF_A_MEDIAN * sway) / Math.sqrt(Math.min(frames, looks)), freedom: freedomOf(looks) }
}

/**
 * How sure a value of `analyseCapture` is, in the measure's own unit. Missing where the value is, and
 * `no-measurement-error` where the measure has not been held against the truth.
 */
export function postureUncertainty(
  capture: PostureCapture,
  { measure, reading }: CaptureRow,
): PostureUncertainty | Missing {
  if (isMissing(reading)) return reading
  const scene = stillScene(capture)
  if (isMissing(scene)) return scene
  return uncertaintyOf(
    measure,
    { reading, scatter: scatterOf(reading, capture) },
    modelOfValues(capture).model,
    scene,
    posesOf((capture.refined ?? capture).recording),
  )
}
