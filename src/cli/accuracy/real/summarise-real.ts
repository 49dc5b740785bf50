import { mean } from 'simple-statistics'
import { type Coverage, coverageOf } from '../coverage'
import { type ErrorSummary, summariseErrors } from '../statistics'
import type { RealReading } from './score-real'

/**
 * How well one rater's reading of a photograph can be trusted, degrees, where they have not said it: raters
 * place joints under the skin by different conventions.
 */
const TOLERANCE = 4.5

/** Photographs of one movement, or of a part of its range; degrees. */
export interface RealSummary {
  readonly name: string
  /** Against the mean of the two raters, as the app answers. */
  readonly shipped: ErrorSummary
  /** The same without the gates. */
  readonly ungated: ErrorSummary
  readonly coverage?: Coverage
  /** Share of the truths that lie inside the reading's interval widened by the raters' tolerance, 0 to 1. */
  readonly withTolerance?: number
  readonly raters: {
    /** How far the two raters whose mean is the truth lie apart, in the mean. */
    readonly apart?: number
    /** The third rater against that mean. */
    readonly eye: ErrorSummary
    /** The app against the third rater. */
    readonly toEye: ErrorSummary
  }
}

const error = (reading: RealReading['ungated'] | RealReading['shipped'], truth: number) =>
  'degrees' in reading ? reading.degrees - truth : undefined

function shareWithTolerance(readings: readonly RealReading[]): number | undefined {
  const inside = readings.flatMap(({ shipped, truth, eye }) =>
    'degrees' in shipped && shipped.halfWidth !== undefined
      ? [Math.abs(shipped.degrees - truth) <= shipped.halfWidth + (eye?.tolerance ?? TOLERANCE)]
      : [],
  )
  return inside.length === 0 ? undefined : inside.filter(Boolean).length / inside.length
}

function summarise(name: string, readings: readonly RealReading[]): RealSummary {
  const coverage = coverageOf(
    readings.map(({ shipped, truth }) =>
      'degrees' in shipped
        ? {
            truth,
            degrees: shipped.degrees,
            ...(shipped.halfWidth !== undefined && { uncertainty: shipped.halfWidth }),
          }
        : { truth, missing: shipped.missing },
    ),
  )
  const withTolerance = shareWithTolerance(readings)
  return {
    name,
    shipped: summariseErrors(readings.map(({ shipped, truth }) => error(shipped, truth))),
    ungated: summariseErrors(readings.map(({ ungated, truth }) => error(ungated, truth))),
    ...(coverage && { coverage }),
    ...(withTolerance !== undefined && { withTolerance }),
    raters: {
      ...(readings.length > 0 && { apart: mean(readings.map(({ apart }) => apart)) }),
      eye: summariseErrors(readings.flatMap(({ eye, truth }) => (eye ? [eye.degrees - truth] : []))),
      toEye: summariseErrors(
        readings.flatMap(({ eye, shipped }) => (eye ? [error(shipped, eye.degrees)] : [])),
      ),
    },
  }
}

/** Degrees of abduction between which the networks err alike. */
const RANGES = [
  [Number.NEGATIVE_INFINITY, 40],
  [40, 75],
  [75, 115],
  [115, 150],
  [150, Number.POSITIVE_INFINITY],
] as const

function rangeName([from, to]: (typeof RANGES)[number]): string {
  if (!Number.isFinite(from)) return `abduction to ${to}°`
  return Number.isFinite(to) ? `abduction ${from}–${to}°` : `abduction beyond ${from}°`
}

/** Abduction by its range and together, the other movements, and people whom the raters see turned. */
export function summariseReal(readings: readonly RealReading[]): readonly RealSummary[] {
  const straight = readings.filter(({ isTurned }) => !isTurned)
  const abduction = straight.filter(({ movement }) => movement === 'shoulder-abduction')
  const others = new Set(straight.map(({ movement }) => movement).filter((id) => id !== 'shoulder-abduction'))
  return [
    ...RANGES.map((range) =>
      summarise(
        rangeName(range),
        abduction.filter(({ truth }) => truth >= range[0] && truth < range[1]),
      ),
    ),
    summarise('shoulder-abduction', abduction),
    ...[...others].map((id) =>
      summarise(
        id,
        straight.filter(({ movement }) => movement === id),
      ),
    ),
    summarise(
      'turned by more than 20°',
      readings.filter(({ isTurned }) => isTurned),
    ),
  ].filter(({ shipped }) => shipped.n > 0)
}

/** Why readings were refused, and of how many people who face the camera, the commonest first. */
export function summariseRefusals(
  readings: readonly RealReading[],
): readonly { readonly reason: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { shipped, isTurned } of readings) {
    if (isTurned || 'degrees' in shipped) continue
    const reason = [shipped.missing, shipped.detail].filter((each) => each !== undefined).join(', ')
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count)
}
