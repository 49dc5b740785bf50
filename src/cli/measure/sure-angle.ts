import type { ModelId, Pose } from '../../core/body/pose'
import type { Side } from '../../core/body/skeleton'
import { readingUncertainty } from '../../core/error/budget/reading'
import type { Uncertainty } from '../../core/error/budget/uncertainty'
import { isMissing, type Missing } from '../../core/math/missing'
import type { Degrees } from '../../core/math/units'
import type { Movement } from '../../core/movements/movement'
import type { GateId, GateReading, GateStatus } from '../../core/quality/gate'
import type { GateSummary } from '../../core/quality/gate-summary'

/** An angle with how sure it is and what the gates warn of. */
export interface SureAngle {
  readonly degrees: number
  /** Half the width of the 95 % interval, degrees; or why it is not known. */
  readonly uncertainty: number | Missing
  /** Gates that let the angle pass with a warning; absent where none does. */
  readonly warnings?: readonly GateId[]
}

export const isWarning = (status: GateStatus | undefined) => status === 'warn'

export const sureAngle = (
  degrees: Degrees,
  uncertainty: Uncertainty | Missing,
  warnings: readonly GateId[],
): SureAngle => ({
  degrees,
  uncertainty: isMissing(uncertainty) ? uncertainty : uncertainty.halfWidth,
  ...(warnings.length > 0 && { warnings }),
})

/** Gates that warn of a stretch. */
export const warnedIn = (
  gates: readonly GateSummary[] | undefined,
  statusOf: (summary: GateSummary) => GateStatus | undefined,
): readonly GateId[] =>
  (gates ?? []).filter((summary) => isWarning(statusOf(summary))).map(({ gate }) => gate)

/** The angle of one frame, as a model read it through the gates. */
export function frameAngle(
  angle: Degrees | Missing,
  pose: Pose,
  gates: readonly GateReading[],
  how: {
    readonly model: ModelId
    readonly movement: Movement
    readonly side: Side
    readonly neutral?: Pose
  },
): SureAngle | Missing {
  if (isMissing(angle)) return angle
  const { model, movement, side, neutral } = how
  const neutralTaken = movement.zero !== 'anatomical' && neutral !== undefined
  const uncertainty = readingUncertainty(angle, pose, { model, movement, side, neutralTaken })
  return sureAngle(
    angle,
    uncertainty,
    gates.filter(({ status }) => isWarning(status)).map(({ gate }) => gate),
  )
}
