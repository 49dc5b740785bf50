import {
  DEVICE_PEOPLE,
  DEVICE_REPEATS,
  type MeasurementError,
  PERSON_REPEATS,
  SEVERAL_DAYS,
} from '../../core/error/mdc'
import type { Publication } from '../../core/error/published'
import type { Span } from '../../core/error/span'
import type { PostureMeasure } from '../../core/posture/measures/measure'

type Unit = PostureMeasure['unit']

const figure = (value: number, unit: Unit) => `${Number(value.toFixed(1))}${unit === '°' ? unit : '\u00a0%'}`

/** Where a minimal detectable change comes from, for the end of a line: "the literature". */
export function describeOrigin(error: MeasurementError): string {
  switch (error.basis) {
    case 'person':
      return `this person’s own ${error.repeats} repeats`
    case 'device':
      return `this device’s ${error.repeats} repeats`
    case 'goniometer':
      return `this device’s ${error.repeats + 1} goniometer pairs`
    case 'literature':
      return 'the literature'
    case 'rendered-people':
      return 'rendered people and geometry, no repeats yet'
    case 'uncertainty':
      return 'the ± of the two values'
  }
}

/** Which measurement error a verdict rests on, for the end of a line: "MDC95 8°, from the literature". */
export const describeError = (error: MeasurementError, unit: Unit = '°') =>
  `MDC95 ${figure(error.mdc95, unit)}, from ${describeOrigin(error)}`

const SPANS: Readonly<Record<Span, string>> = {
  sitting: 'within one sitting',
  day: 'between two set-ups on one day',
  days: 'between different days',
}

/** What a minimal detectable change holds for: "means of three repetitions or more, between different days". */
export function describeMeaning({ like: { manner }, span }: MeasurementError): string {
  if (manner === 'three-repetitions') return `means of three repetitions or more, ${SPANS[span]}`
  if (manner === 'fewer-repetitions') return `fewer than three repetitions, ${SPANS[span]}`
  return SPANS[span]
}

const PUBLICATIONS: Readonly<Record<Publication, string>> = {
  shoulder:
    'Plumbline’s working value; judgement from Kolber et al. 2009 and 2011 (digital inclinometer) and Hayes et al. 2001 (symptomatic shoulders)',
  'shoulder-rotation':
    'Plumbline’s working value; from the MDC90 of Kolber et al. 2009 and 2011 (digital inclinometer)',
  neck: 'Plumbline’s working value; judgement from Audette et al. and Fletcher & Bandy (CROM device) and Stenneberg et al. 2023 (phone app)',
  'craniovertebral-angle':
    'Gallego-Izquierdo 2020: MDC95 of the craniovertebral angle 5.52° between raters (4.96° within one rater)',
}

/** The source of a minimal detectable change, in full. */
export function describeSource(error: MeasurementError, unit: Unit = '°'): string {
  const asked = (days: string) => `${DEVICE_REPEATS} repeats of ${DEVICE_PEOPLE} people${days} are asked for`
  const days = error.span === 'sitting' ? '' : ` on ${SEVERAL_DAYS} days`
  switch (error.basis) {
    case 'person':
      return `SEM ${figure(error.sem, unit)}, pooled within this person’s own sessions from ${error.repeats} repeats on ${counted(error.days)} (at least ${PERSON_REPEATS}${days} are asked for)`
    case 'device':
      return `SEM ${figure(error.sem, unit)}, pooled within sessions from ${error.repeats} repeats of ${error.people} people on this device (at least ${asked(days)})`
    case 'goniometer':
      return `SEM ${figure(error.sem, unit)}, SD of the differences ÷ √2 of ${error.repeats + 1} goniometer pairs of ${error.people} people on this device. The goniometer’s own error is in it`
    case 'literature':
      return PUBLICATIONS[error.publication]
    case 'rendered-people':
      return 'Worked out, not measured on people: scatter of the error within each of three rendered people, with what the turn of the person, the roll of the camera, the sway and placed points add. Real people, clothes and rooms differ'
    case 'uncertainty':
      return `Between two set-ups nothing finer can be told than the two values’ own ± (${error.halfWidths.map((each) => figure(each, unit)).join(' and ')}), whose squares add up`
  }
}

const counted = (days: number) => (days === 1 ? '1 day' : `${days} days`)
