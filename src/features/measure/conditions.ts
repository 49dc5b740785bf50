import { isMissing, type MissingReason } from '../../core/missing'
import type { Movement } from '../../core/movements/movement'
import type { MeasurementState } from '../../recording/measurement-state'

/** One thing that has to be so before a number means something. */
export interface Condition {
  readonly name: string
  readonly met: boolean
}

/** The row of small words on the stage, in the order in which a person can put them right. */
export function conditionsOf(
  state: Pick<MeasurementState, 'phase' | 'people' | 'angle'>,
  movement: Movement,
): readonly Condition[] {
  const reason = isMissing(state.angle) ? state.angle.missing : undefined
  const not = (...reasons: readonly MissingReason[]) => reason === undefined || !reasons.includes(reason)
  const someone = state.people > 0
  return [
    { name: state.people > 1 ? 'One person' : 'Person', met: state.people === 1 },
    { name: 'In picture', met: someone && not('outside-picture', 'nobody') },
    {
      name: movement.view === 'side' ? 'Side view' : 'Facing',
      met: someone && not('wrong-view', 'other-side'),
    },
    { name: 'Seen clearly', met: someone && not('landmark-unsure', 'outside-picture', 'not-in-model') },
    { name: 'Neutral', met: state.phase === 'moving' || state.phase === 'finished' },
  ]
}
