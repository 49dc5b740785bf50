import { isMissing, type Missing } from '../../core/math/missing'
import type { PostureMeasure } from '../../core/posture/measures/measure'
import type { PostureView } from '../../core/posture/measures/scene'
import { centimetres } from '../../core/posture/measures/stature'
import type { PlacedPointName } from '../../core/posture/points/placed-points'
import { type PointKind, partsOf } from '../../core/posture/points/view-points'
import { say, text } from '../../text/text'
import { formatDegrees } from '../../ui/format'

type Unit = PostureMeasure['unit']

/** "2.3°" or "1.4 %"; a true minus sign, never "−0". */
export function valueText(value: number, unit: Unit): string {
  if (unit === '°') return formatDegrees(value, { decimals: 1 })
  return `${formatDegrees(value, { decimals: 1 }).replace('°', '')}\u00a0%`
}

/** Centimetres of a share of the person's height, where their height is known: "2.4 cm". */
export function centimetresText(value: number, unit: Unit, heightCm: number | undefined): string | undefined {
  if (unit !== '% of height' || heightCm === undefined) return undefined
  return `${formatDegrees(centimetres(value, heightCm), { decimals: 1 }).replace('°', '')}\u00a0cm`
}

/** Which way a value points, in words; empty where it reads as zero, or the measure has no two directions. */
export function directionText({ id }: Pick<PostureMeasure, 'id'>, value: number): string {
  const direction = text.sheet.directions[id]
  if (!direction || Math.abs(value) < 0.05) return ''
  return value > 0 ? direction.positive : direction.negative
}

const isFromSide = (view: PostureView) => view === 'left' || view === 'right'

/** What a point is called in a view; from in front and behind the malleolus stands for the ankle's middle. */
const pointTexts = (point: PointKind, view: PostureView) =>
  text.sheet.points[point === 'malleolus' && !isFromSide(view) ? 'ankle' : point]

/** A point without its side: "Acromion". */
export const pointName = (point: PointKind, view: PostureView): string =>
  say(pointTexts(point, view).name, { side: 'none' })

/** A point with its side where the view shows both: "Left acromion", and "left acromion" within a sentence. */
export function placedPointText(name: PlacedPointName, view: PostureView, isWithin = false): string {
  const { point, side = 'none' } = partsOf(name)
  const texts = pointTexts(point, view)
  return say(isWithin ? texts.within : texts.name, { side: isFromSide(view) ? 'none' : side })
}

/** Why a value is missing, and what can be done about it. */
function missingWords(
  { id }: Pick<PostureMeasure, 'id'>,
  { missing, detail }: Missing,
  view: PostureView,
): string {
  const { sheet } = text
  if (missing === 'not-placed') return say(sheet.notPlaced[id] ?? sheet.notPlacedOtherwise, { view })
  if (missing === 'wrong-view' && detail === 'turned') return sheet.turnedTooFar
  return sheet.missing[missing]
}

/** "2.3°, left higher", or why there is no value and what to do. */
export function valueWords(
  measure: PostureMeasure,
  reading: { readonly value: number } | Missing,
  view: PostureView,
): string {
  if (isMissing(reading)) return missingWords(measure, reading, view)
  const value = valueText(reading.value, measure.unit)
  const direction = directionText(measure, reading.value)
  return direction ? say(text.sheet.valueAndDirection, { value, direction }) : value
}
