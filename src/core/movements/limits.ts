import { type Degrees, degrees } from '../math/units'
import type { MovementId } from './movement'

/** What no joint goes beyond. An angle outside is a fault of the landmarks, and never a number. */
export interface Limits {
  readonly low: Degrees
  readonly high: Degrees
}

/** By how much lax joints, and the error of a live model, may exceed the largest reference value. */
const MARGIN = 30
/** Of neck, trunk and hip, whose printed values differ between editions by as much as that margin. */
const WIDE_MARGIN = 45

/** From as far the other way as the opposite movement goes, to as far this way, with the margin on either. */
const limits = (opposite: number, reference: number, margin = MARGIN): Limits => ({
  low: degrees(-opposite - margin),
  high: degrees(reference + margin),
})

/**
 * Limits of each movement, degrees in its own sign. The largest reference value of the catalogue
 * (AAOS as tabulated in Norkin & White, 5th ed., appendix A; Boone & Azen 1979) and a margin: they
 * are generous on purpose, and tell nothing about what is usual. For hip, knee and trunk the catalogue
 * has no reference that is shown; there they are a bound by the body's own build.
 */
export const LIMITS: Readonly<Record<MovementId, Limits>> = {
  // An arm that crosses the body in front of it.
  'shoulder-abduction': limits(30, 184),
  'shoulder-flexion': limits(62, 180),
  'shoulder-extension': limits(180, 62),
  'shoulder-external-rotation': limits(70, 104),
  'shoulder-internal-rotation': limits(104, 70),
  'elbow-flexion': limits(0, 150),
  'elbow-extension': limits(150, 0),
  'cervical-flexion': limits(45, 45, WIDE_MARGIN),
  'cervical-extension': limits(45, 45, WIDE_MARGIN),
  'cervical-lateral-flexion': limits(45, 45, WIDE_MARGIN),
  'cervical-rotation': limits(60, 60, WIDE_MARGIN),
  'trunk-lateral-flexion': limits(35, 35, WIDE_MARGIN),
  // The chest on straight thighs: hips and spine together.
  'trunk-flexion': limits(30, 130),
  'hip-abduction': limits(20, 45, WIDE_MARGIN),
  // The heel on the buttock.
  'knee-flexion': limits(0, 150),
}

/** Whether no joint can do that. */
export const isBeyond = ({ low, high }: Limits, angle: number): boolean => angle < low || angle > high
