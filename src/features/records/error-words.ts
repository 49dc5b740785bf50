import {
  DEVICE_PEOPLE,
  DEVICE_REPEATS,
  type MeasurementError,
  PERSON_REPEATS,
  SEVERAL_DAYS,
} from '../../core/error/mdc'
import type { PostureMeasure } from '../../core/posture/measures/measure'
import { listed, say, text } from '../../text/text'

type Unit = PostureMeasure['unit']

const figure = (value: number, unit: Unit) => `${Number(value.toFixed(1))}${unit === '°' ? unit : '\u00a0%'}`

/** Repeats as people count them: of goniometer pairs all, not those beyond the first. */
function repeatsOf(error: MeasurementError): number {
  if (!('repeats' in error)) return 0
  return error.basis === 'goniometer' ? error.repeats + 1 : error.repeats
}

/** Where a minimal detectable change comes from, for the end of a line: "the literature". */
export const describeOrigin = (error: MeasurementError) =>
  say(text.errors.origins[error.basis], { repeats: repeatsOf(error) })

/** Which measurement error a verdict rests on, for the end of a line: "MDC95 8°, from the literature". */
export const describeError = (error: MeasurementError, unit: Unit = '°') =>
  say(text.errors.line, { mdc: figure(error.mdc95, unit), origin: describeOrigin(error) })

/** What a minimal detectable change holds for: "means of three repetitions or more, between different days". */
export const describeMeaning = ({ like: { manner }, span }: MeasurementError) =>
  say(text.errors.meanings[manner], { span })

/** The source of a minimal detectable change, in full. */
export function describeSource(error: MeasurementError, unit: Unit = '°'): string {
  if (error.basis === 'literature') return text.errors.publications[error.publication]
  return say(text.errors.sources[error.basis], {
    span: error.span,
    repeats: repeatsOf(error),
    leastOfPerson: PERSON_REPEATS,
    leastOfDevice: DEVICE_REPEATS,
    leastPeople: DEVICE_PEOPLE,
    leastDays: SEVERAL_DAYS,
    ...('sem' in error && { sem: figure(error.sem, unit), people: error.people, days: error.days }),
    ...('halfWidths' in error && { halfWidths: listed(error.halfWidths.map((each) => figure(each, unit))) }),
  })
}
