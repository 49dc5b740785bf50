import { between, length } from '../../core/math/vector'
import type { PostureView } from '../../core/posture/measures/scene'
import type { PlacedPoint, PlacedPointName } from '../../core/posture/points/placed-points'
import { STAND_INS } from '../../core/posture/points/placed-points'
import { say, text } from '../../text/text'
import { placedPointText } from './posture-words'

/** What is known of the point that is being worked on, and what to do next. */
export function landmarkStatus({
  selected,
  point,
  partner,
  isPartnerDue,
  view,
}: {
  readonly selected: PlacedPointName | undefined
  readonly point: PlacedPoint | undefined
  readonly partner: PlacedPointName | undefined
  readonly isPartnerDue: boolean
  readonly view: PostureView
}): string {
  const { sheet } = text
  if (!selected) return sheet.choosePoint
  if (!point) return say(sheet.placePoint, { standsIn: STAND_INS[selected] ? 'some' : 'none' })
  const { automatic, place } = point
  return say(sheet.pointPlaced, {
    point: placedPointText(selected, view),
    standIn: automatic ? 'some' : 'none',
    away: automatic ? Math.round(length(between(automatic, place))) : 0,
    partner: partner && isPartnerDue ? placedPointText(partner, view, true) : 'none',
  })
}
