import type { Missing } from '../../core/missing'
import { isMissing } from '../../core/missing'
import { withSide } from '../../core/movements/catalogue'
import type { Movement } from '../../core/movements/movement'
import type { Side } from '../../core/skeleton'
import type { MeasurementState } from '../../recording/measurement-state'

/** Why there is no angle right now, as the person at two metres is told it. */
function whyMissing({ missing, detail }: Missing, side: Side): string {
  switch (missing) {
    case 'nobody':
      return 'Step into the picture'
    case 'several-people':
      return 'Only one person in the picture, please'
    case 'outside-picture':
      return 'Step back until all of you is in the picture'
    case 'landmark-unsure':
      return 'Stay in the light, clear of furniture'
    case 'wrong-view':
      if (detail === 'upper-arm') return `Point your ${side} elbow at the camera`
      if (detail === 'forearm') return 'Bend your elbow to a right angle'
      return 'Face the camera'
    case 'other-side':
      return `Turn your ${side} side to the camera`
    case 'no-neutral':
      return 'Be still for a moment'
    case 'not-in-model':
      return 'The chosen model cannot measure this movement'
    default:
      return 'One moment'
  }
}

/** Whether the person is near enough to the movement's start for a neutral to be taken. */
export const nearZero = ({ angle }: Pick<MeasurementState, 'angle'>, movement: Movement) =>
  !isMissing(angle) && Math.abs(angle - (movement.neutralAround ?? 0)) <= movement.neutralWithin

/** The one line at the top of the stage. */
export function instructionFor(
  state: Pick<MeasurementState, 'phase' | 'step' | 'angle' | 'people'>,
  movement: Movement,
  side: Side,
): string {
  switch (state.phase) {
    case 'waiting':
      if (state.people === 0) return 'Step into the picture'
      return isMissing(state.angle) ? whyMissing(state.angle, side) : withSide(movement.start, side)
    case 'neutral':
      if (!nearZero(state, movement)) return withSide(movement.start, side)
      return movement.neutralCue
    case 'moving':
      if (isMissing(state.angle)) return whyMissing(state.angle, side)
      if (state.step === 'hold') return 'Hold'
      if (state.step === 'return') return 'Slowly back'
      return withSide(movement.instruction, side)
    case 'finished':
      return 'Done. You can relax'
    case 'interrupted':
      return 'Measurement interrupted'
  }
}
