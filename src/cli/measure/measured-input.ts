import type { ModelId, Pose } from '../../core/body/pose'
import type { Side } from '../../core/body/skeleton'
import { isMissing, type Missing, missing } from '../../core/math/missing'
import type { Degrees } from '../../core/math/units'
import type { Movement, MovementId } from '../../core/movements/movement'
import type { GateReading } from '../../core/quality/gate'
import type { GateSummary } from '../../core/quality/gate-summary'
import { GatedReader } from '../../core/quality/gated-reader'
import { analyseTrial } from '../../core/trial/analysis'
import type { HoldCompensations } from '../../core/trial/compensation/hold-compensations'
import { packRecording } from '../../core/trial/landmark-recording'
import { packRefinement, refineAnalysis } from '../../core/trial/refinement'
import type { TrialAnalysis } from '../../core/trial/trial'
import type { EstimatedInput } from '../headless/headless-session'

/** An angle as the JSON carries it. */
export type JsonAngle = { readonly degrees: number } | Missing

/** One entry of the JSON's `inputs`: times are seconds from the first frame. */
export interface MeasuredInput {
  readonly file: string
  readonly movement: MovementId
  /** `null` where the movement has no side. */
  readonly side: Side | null
  readonly model: ModelId
  readonly kind: 'still' | 'video'
  readonly frames: number
  readonly values: readonly ({ readonly t: number } & JsonAngle)[]
  readonly repetitions: readonly {
    readonly start: number
    readonly end: number
    readonly degrees: number
    /** What the quick model read, where a closer look replaced it. */
    readonly quick?: number
  }[]
  readonly mean: number | Missing
  readonly sd: number | Missing
  readonly peak: number | Missing
  /** What the gates said: of a still its one picture, of a video the whole of it and each hold. */
  readonly gates: readonly GateReading[] | readonly GateSummary[]
  /** What else the body did in each hold; empty for a still. */
  readonly compensations: readonly HoldCompensations[]
}

export interface Measuring {
  readonly file: string
  readonly movement: Movement
  readonly side: Side
  readonly neutral?: Pose
}

const asJson = (angle: Degrees | Missing): JsonAngle => (isMissing(angle) ? angle : { degrees: angle })

/** True where no frame shows anybody: there is nothing to be measured. */
export const showsNobody = ({ poses }: EstimatedInput) => poses.every((pose) => pose.people === 0)

function stillValues(pose: Pose, { movement, side, neutral }: Measuring) {
  const { reading, gates } = new GatedReader(movement, side, { resting: false, neutral }).read(pose)
  const noRepetitions = missing('no-repetition', 'a still picture')
  return {
    values: [{ t: 0, ...asJson(isMissing(reading) ? reading : reading.degrees) }],
    repetitions: [],
    mean: noRepetitions,
    sd: noRepetitions,
    peak: noRepetitions,
    gates,
    compensations: [],
  }
}

/** Everything that a video's frames say before they are looked at closer. */
export const analyseVideo = (poses: readonly Pose[], { movement, side, neutral }: Measuring): TrialAnalysis =>
  analyseTrial(packRecording(poses), movement, side, neutral)

/** The same with the values of the holds taken from a closer look, where they can be. */
export function withRefinement(
  quick: TrialAnalysis,
  poses: readonly Pose[],
  closer: readonly Pose[],
  { movement, side, neutral }: Measuring,
): TrialAnalysis {
  const start = poses[0]?.time
  if (start === undefined || closer.length === 0) return quick
  const refined = refineAnalysis(quick, packRefinement(closer, start), movement, side, neutral)
  return isMissing(refined) ? quick : refined
}

function videoValues(analysis: TrialAnalysis) {
  return {
    values: analysis.trace.map(({ time, angle }) => ({ t: time, ...asJson(angle) })),
    repetitions: analysis.repetitions.map(({ start, end, degrees, refinement }) => ({
      start,
      end,
      degrees,
      ...(refinement && { quick: refinement.quick }),
    })),
    mean: analysis.mean,
    sd: analysis.sd,
    peak: analysis.peak,
    gates: analysis.gates ?? [],
    compensations: analysis.compensations ?? [],
  }
}

/**
 * Computes what is reported of one file from the poses found in it.
 *
 * @param analysis of a video, where it has been computed already.
 */
export function measureInput(
  input: EstimatedInput,
  measuring: Measuring,
  analysis?: TrialAnalysis,
): MeasuredInput {
  const { kind, poses, identity } = input
  const { file, movement, side } = measuring
  const [first] = poses
  if (first === undefined) throw new Error(`${file} gave no frame.`)
  return {
    file,
    movement: movement.id,
    side: movement.laterality === 'none' ? null : side,
    model: identity.model,
    kind,
    frames: poses.length,
    ...(kind === 'still'
      ? stillValues(first, measuring)
      : videoValues(analysis ?? analyseVideo(poses, measuring))),
  }
}
