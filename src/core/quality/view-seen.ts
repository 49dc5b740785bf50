import type { Pose } from '../body/pose'
import { isMissing } from '../math/missing'
import type { CameraView } from '../movements/movement'
import { bodyTurn } from './body-turn'
import type { GateSubject } from './gate'

/** Half-way between the front and the side, degrees. */
const HALF_WAY = 45

function viewOf(pose: Pose): CameraView | undefined {
  const turn = bodyTurn(pose)
  if (isMissing(turn)) return undefined
  return Math.abs(turn.heading) < HALF_WAY ? 'front' : 'side'
}

/** The view that the person is measured in: another where the movement can be and they stand in it. */
export function viewSeen<View extends GateSubject['view']>(
  { view, alsoFrom }: { readonly view: View; readonly alsoFrom?: CameraView },
  pose: Pose,
): View | CameraView {
  return alsoFrom !== undefined && viewOf(pose) === alsoFrom ? alsoFrom : view
}
