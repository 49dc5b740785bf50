import { isMissing } from '../missing'
import type { CameraView } from '../movements/movement'
import type { Pose } from '../pose'
import { bodyTurn } from './body-turn'
import type { GateSubject } from './gate'

/** Half-way between the front and the side, degrees. */
const HALF_WAY = 45

function viewOf(pose: Pose): CameraView | undefined {
  const turn = bodyTurn(pose)
  if (isMissing(turn)) return undefined
  return Math.abs(turn.heading) < HALF_WAY ? 'front' : 'side'
}

/** The movement in the view that the person stands in, where it can be measured in either. */
export function seenAs(subject: GateSubject, pose: Pose): GateSubject {
  const { alsoFrom } = subject
  return alsoFrom !== undefined && viewOf(pose) === alsoFrom ? { ...subject, view: alsoFrom } : subject
}
