import { between, length } from '../../core/math/vector'
import type { PostureView } from '../../core/posture/measures/scene'
import type { PlacedPoint, PlacedPointName } from '../../core/posture/points/placed-points'
import { STAND_INS } from '../../core/posture/points/placed-points'
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
  if (!selected) return 'Choose a landmark to place. Stickers on the skin make it surer.'
  if (!point) {
    const keys = 'The arrow keys move it by a pixel, with Shift by ten'
    const leave = STAND_INS[selected] ? '; Enter leaves it where the model has it' : ''
    return `Tap the spot in the picture, or drag the dashed ring. ${keys}${leave}.`
  }
  const { automatic, place } = point
  const away = automatic && Math.round(length(between(automatic, place)))
  const moved = away === undefined ? '' : `, ${away} pixels from the model’s stand-in`
  const waits =
    partner && isPartnerDue
      ? ` It counts once ${placedPointText(partner, view).replace(/^./, (letter) => letter.toLowerCase())} is placed as well.`
      : ''
  return `${placedPointText(selected, view)} placed by hand${moved}.${waits}`
}
