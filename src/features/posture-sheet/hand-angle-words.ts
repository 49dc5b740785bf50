import { isMissing } from '../../core/math/missing'
import type { Degrees } from '../../core/math/units'
import type { Vector } from '../../core/math/vector'
import { type HandAngle, handAngleDegrees } from '../../core/posture/points/hand-angle'
import { say, text } from '../../text/text'
import { formatDegrees } from '../../ui/format'

/** What an angle is called: by its user, else by its number. */
export const angleName = ({ label }: Pick<HandAngle, 'label'>, index: number) =>
  label || say(text.handAngles.unnamed, { number: index + 1 })

/** "42.3°", or a dash while it cannot be read. */
export function angleText(angle: Pick<HandAngle<Vector>, 'kind' | 'points'>, roll: Degrees): string {
  const value = handAngleDegrees(angle, roll)
  return isMissing(value) ? '–' : formatDegrees(value, { decimals: 1 })
}
