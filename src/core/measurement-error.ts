import { type Missing, missing } from './missing'
import type { Region } from './movements/movement'
import { type Degrees, degrees } from './units'

/** How far two measurements may lie apart without anything having changed, and who says so. */
export interface MeasurementError {
  /**
   * Minimal detectable change at 95 %: 1.96 · √2 · SEM. A change up to this size cannot be told from
   * measurement error.
   */
  readonly mdc95: Degrees
  /** What the value holds for: "means of three repetitions". */
  readonly meaning: string
  readonly source: string
}

/** How two measurements were taken, as far as the error depends on it. */
export interface MeasurementPair {
  /** Repetitions in the smaller of the two trials. */
  readonly repetitions: number
  /** Both on one calendar day. */
  readonly sameDay: boolean
}

const WORKING_VALUE = 'Plumbline’s working value until its own repeatability study; judgement from'
const SHOULDER_SOURCE = `${WORKING_VALUE} Kolber et al. 2009 and 2011 (digital inclinometer) and Hayes et al. 2001 (symptomatic shoulders)`
const NECK_SOURCE = `${WORKING_VALUE} Audette et al. and Fletcher & Bandy (CROM device) and Stenneberg et al. 2023 (phone app)`

const error = (mdc95: number, meaning: string, source: string): MeasurementError => ({
  mdc95: degrees(mdc95),
  meaning,
  source,
})

/**
 * The measurement error of a region, or `no-measurement-error` where no sourced value is known: then
 * a difference can be shown, and nothing said about it. The upper end of each working range is used.
 */
export function measurementError(
  region: Region,
  { repetitions, sameDay }: MeasurementPair,
): MeasurementError | Missing {
  switch (region) {
    case 'shoulder':
      return repetitions >= 3
        ? error(8, 'means of three repetitions', SHOULDER_SOURCE)
        : error(14, 'fewer than three repetitions', SHOULDER_SOURCE)
    case 'neck':
      return sameDay
        ? error(10, 'measurements on one day', NECK_SOURCE)
        : error(15, 'measurements on different days', NECK_SOURCE)
    case 'elbow':
    case 'trunk':
      return missing('no-measurement-error')
  }
}
