import type { Manner } from '../../core/error/evidence/session-evidence'
import type { MeasurementError } from '../../core/error/mdc'
import type { Publication } from '../../core/error/published'
import type { Region } from '../../core/movements/movement'

type Basis = MeasurementError['basis']

/** Where a minimal detectable change comes from, for the end of a line. */
const origins: Readonly<Record<Basis, string>> = {
  person: 'this person’s own {repeats} repeats',
  device: 'this device’s {repeats} repeats',
  goniometer: 'this device’s {repeats} goniometer pairs',
  literature: 'the literature',
  'rendered-people': 'rendered people and geometry, no repeats yet',
  uncertainty: 'the ± of the two values',
}

const SPAN =
  '{span, select, sitting {within one sitting} day {between two set-ups on one day} other {between different days}}'

/** Between set-ups repeats count from several days only. */
const ON_DAYS = '{span, select, sitting {} other { on {leastDays} days}}'

/** The source of a minimal detectable change, in full. */
const sources: Readonly<Record<Exclude<Basis, 'literature'>, string>> = {
  person: `SEM {sem}, pooled within this person’s own sessions from {repeats} repeats on {days, plural, one {# day} other {# days}} (at least {leastOfPerson}${ON_DAYS} are asked for)`,
  device: `SEM {sem}, pooled within sessions from {repeats} repeats of {people} people on this device (at least {leastOfDevice} repeats of {leastPeople} people${ON_DAYS} are asked for)`,
  goniometer:
    'SEM {sem}, SD of the differences ÷ √2 of {repeats} goniometer pairs of {people} people on this device. The goniometer’s own error is in it',
  'rendered-people':
    'Worked out, not measured on people: scatter of the error within each of three rendered people, with what the turn of the person, the roll of the camera, the sway and placed points add. Real people, clothes and rooms differ',
  uncertainty:
    'Between two set-ups nothing finer can be told than the two values’ own uncertainty allows ({halfWidths}); the squares add up',
}

const publications: Readonly<Record<Publication, string>> = {
  shoulder:
    'Plumbline’s working value; judgement from Kolber et al. 2009 and 2011 (digital inclinometer) and Hayes et al. 2001 (symptomatic shoulders)',
  'shoulder-rotation':
    'Plumbline’s working value; from the MDC90 of Kolber et al. 2009 and 2011 (digital inclinometer)',
  neck: 'Plumbline’s working value; judgement from Audette et al. and Fletcher & Bandy (CROM device) and Stenneberg et al. 2023 (phone app)',
  'craniovertebral-angle':
    'Gallego-Izquierdo 2020: MDC95 of the craniovertebral angle 5.52° between raters (4.96° within one rater)',
}

/** What the literature on measurement error speaks of. */
const regions: Readonly<Record<Region, string>> = {
  neck: 'Neck',
  shoulder: 'Shoulder',
  elbow: 'Elbow',
  trunk: 'Trunk',
  hip: 'Hip',
  knee: 'Knee',
}

/** What a minimal detectable change holds for, by how the values were taken. */
const meanings: Readonly<Record<Manner, string>> = {
  'three-repetitions': `means of three repetitions or more, ${SPAN}`,
  'fewer-repetitions': `fewer than three repetitions, ${SPAN}`,
  automatic: SPAN,
  placed: SPAN,
}

export const errors = {
  origins,
  sources,
  publications,
  regions,
  meanings,
  /** Which measurement error a verdict rests on. */
  line: 'MDC95 {mdc}, from {origin}',
  sourceLine: '{of}: {mdc} for {meaning}. {source}.',
}
