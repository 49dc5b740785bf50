import { fading } from '../math/fading'

/**
 * How far the elbow's mark counts against the line from shoulder to wrist: the share of a small bend
 * that is the mark's error and not the person's elbow. Chosen with three rendered people; on nine others
 * and on photographs of real ones it lowers the error as well (docs/measurement.md).
 */
const BEND_IS_ERROR = 0.4
/** A bend up to here, degrees, is taken for that; from the second figure on it is the person's own. */
const ERROR_UP_TO = 6
const OWN_FROM = 10

/** In the sagittal plane an elbow that seems bent by less than this, degrees, is straight; from the second on it is not. */
const STRAIGHT_UP_TO = 15
const BENT_FROM = 20

/** How far the line from elbow to wrist goes on turning in the direction that is positive. */
export interface Bend {
  readonly degrees: number
  /** How far it counts, 0 to 1: nothing where the wrist is not seen. */
  readonly weight: number
}

/**
 * The abduction of the upper arm out of the consensus of several networks, degrees: a small bend of the
 * elbow is in part the elbow's mark that lies beside the arm.
 *
 * @param upperArm angle of the line from the shoulder's to the elbow's mark, against the trunk axis.
 */
export const steadiedArm = (upperArm: number, { degrees: bend, weight }: Bend): number =>
  upperArm + weight * BEND_IS_ERROR * fading(Math.abs(bend), ERROR_UP_TO, OWN_FROM) * bend

/**
 * The direction of a straight arm in the sagittal plane, degrees: the mean of upper arm and forearm,
 * because what the elbow's mark adds to one it takes from the other. A bent elbow leaves the upper
 * arm on its own. Parameters as above.
 */
export const wholeArm = (upperArm: number, { degrees: bend, weight }: Bend): number =>
  upperArm + weight * (bend / 2) * fading(Math.abs(bend), STRAIGHT_UP_TO, BENT_FROM)
