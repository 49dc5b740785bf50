import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import { LANDMARK_NAMES, type Side } from '../../src/core/body/skeleton'
import { isMissing } from '../../src/core/math/missing'
import { seconds } from '../../src/core/math/units'
import { MOVEMENTS, movementById } from '../../src/core/movements/catalogue'
import {
  figureAt,
  figureOnTheWay,
  spanOf,
  usualFacing,
} from '../../src/core/movements/demonstration/demonstration'
import { FIGURE_POINTS, type Figure } from '../../src/core/movements/demonstration/figure'
import { paceOf, roundOf, shareAt } from '../../src/core/movements/demonstration/pace'
import { seen } from '../../src/core/movements/demonstration/seen'
import { readAngle } from '../../src/core/movements/read-angle'
import { bodyTurn } from '../../src/core/quality/body-turn'
import { FACINGS, type Facing } from '../../src/core/run/facings'
import { isSeenFrom, measuredSide } from '../../src/core/run/measured-side'
import { type MovementSide, sidesOf } from '../../src/core/run/movement-side'
import { mapped, mirrored, type Point, posed } from './support/stick-figure'

const isLandmark = (name: string) => (LANDMARK_NAMES as readonly string[]).includes(name)

/** What a network would see of the figure: its landmarks in a picture in which a metre is 350 pixels. */
function picture(figure: Figure, facing: Facing): Pose {
  const points = FIGURE_POINTS.filter(isLandmark).map((name) => {
    const { x, y } = seen(figure[name], facing, false)
    return [name, [500 + 350 * x, 850 + 350 * y] as Point] as const
  })
  return posed(Object.fromEntries(points))
}

/** Every movement and side with every way to stand in which it can be measured. */
const SHOWN = MOVEMENTS.flatMap((movement) =>
  sidesOf(movement).flatMap((asked) =>
    FACINGS.filter((facing) => isSeenFrom(measuredSide(asked), facing)).map((facing) => ({
      name: `${asked.movement} ${asked.side ?? ''} seen from ${facing}`,
      asked,
      facing,
    })),
  ),
)

const angleOf = ({ movement, side = 'left' }: MovementSide, pose: Pose, neutral: Pose) => {
  const reading = readAngle(movementById(movement), side, pose, neutral)
  if (isMissing(reading)) throw new Error(`missing: ${reading.missing} ${reading.detail ?? ''}`)
  return reading.degrees
}

describe.each(SHOWN)('$name', ({ asked, facing }) => {
  const { from, to } = spanOf(asked.movement)
  const angles = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map((share) => from + (to - from) * share)
  const neutral = picture(figureAt(asked, from), facing)

  it.each(angles)('is shown at %f° as what the app itself reads as that angle', (angle) => {
    const pose = picture(figureAt(asked, angle), facing)
    expect(Math.abs(angleOf(asked, pose, neutral) - angle)).toBeLessThan(1)
  })

  it('goes from its start to its end, and nowhere beyond what a joint can do', () => {
    const { limits } = movementById(asked.movement)
    expect(to).toBeGreaterThanOrEqual(from + 30)
    expect(to).toBeLessThanOrEqual(limits.high)
    expect(figureOnTheWay([asked], 0)).toEqual(figureAt(asked, from))
    expect(figureOnTheWay([asked], 1)).toEqual(figureAt(asked, to))
  })

  it('is shown in a mirror as the mirror image', () => {
    const figure = figureAt(asked, to)
    const flipped = mapped(picture(figure, facing), (x, y) => [1000 - x, y])
    for (const name of FIGURE_POINTS.filter(isLandmark)) {
      const { x } = seen(figure[name], facing, true)
      expect(500 + 350 * x).toBeCloseTo(flipped.imageLandmarks[name as 'nose']?.x ?? Number.NaN, 9)
    }
  })
})

describe('the figure', () => {
  const heading: Readonly<Record<Facing, number>> = { front: 0, right: 90, left: -90 }

  it.each(FACINGS)('has the proportions by which a body that is seen from %s is read', (facing) => {
    const turn = bodyTurn(picture(figureOnTheWay([], 0), facing))
    if (isMissing(turn)) throw new Error(turn.missing)
    expect(Math.abs(turn.heading - heading[facing])).toBeLessThan(2)
    expect(turn.breadth).toBeCloseTo(facing === 'front' ? 1 : 0, 1)
  })

  it('is the same for the other side in a mirror', () => {
    const at = (side: Side) => picture(figureAt({ movement: 'shoulder-abduction', side }, 100), 'front')
    const [left, right] = [at('left'), mirrored(at('right'))]
    for (const [name, { x, y }] of Object.entries(left.imageLandmarks)) {
      const other = right.imageLandmarks[name as 'nose']
      expect(other?.x).toBeCloseTo(x, 9)
      expect(other?.y).toBeCloseTo(y, 9)
    }
  })

  it('makes two movements at once where they are asked together', () => {
    const both = (['left', 'right'] as const).map(
      (side) => ({ movement: 'shoulder-abduction', side }) as const,
    )
    const figure = figureOnTheWay(both, 1)
    expect(figure.left_wrist.y).toBeCloseTo(figure.right_wrist.y, 9)
    expect(figure.left_wrist.y).toBeGreaterThan(figure.left_shoulder.y)
  })

  it('keeps the length of every limb', () => {
    const length = (figure: Figure, a: keyof Figure, b: keyof Figure) =>
      Math.hypot(figure[a].x - figure[b].x, figure[a].y - figure[b].y, figure[a].z - figure[b].z)
    const rest = figureOnTheWay([], 0)
    for (const { asked } of SHOWN) {
      const figure = figureOnTheWay([asked], 0.6)
      for (const side of ['left', 'right'] as const) {
        const limbs = [
          [`${side}_shoulder`, `${side}_elbow`],
          [`${side}_elbow`, `${side}_wrist`],
          [`${side}_hip`, `${side}_knee`],
          [`${side}_knee`, `${side}_ankle`],
          ['mid_hip', 'mid_shoulder'],
        ] as const
        for (const [a, b] of limbs) expect(length(figure, a, b)).toBeCloseTo(length(rest, a, b), 9)
      }
    }
  })
})

describe('the pace', () => {
  const pace = paceOf(
    { from: spanOf('shoulder-flexion').from, to: spanOf('shoulder-flexion').to },
    seconds(3),
  )
  const at = (time: number) => shareAt(pace, time)

  it('rests, goes there, holds for as long as the protocol asks, and returns', () => {
    const { rest, there } = pace
    expect(at(0)).toBe(0)
    expect(at(rest)).toBe(0)
    expect(at(rest + there / 2)).toBeCloseTo(0.5, 9)
    expect(at(rest + there)).toBeCloseTo(1, 9)
    expect(at(rest + there + 2.99)).toBe(1)
    expect(at(roundOf(pace))).toBeCloseTo(0, 9)
  })

  it('never jumps', () => {
    const step = 1 / 30
    for (let time = 0; time < roundOf(pace); time += step) {
      expect(Math.abs(at(time + step) - at(time))).toBeLessThan(0.05)
    }
  })
})

describe('how somebody stands for a movement by itself', () => {
  it('is as the catalogue has it', () => {
    expect(usualFacing({ movement: 'shoulder-abduction', side: 'left' })).toBe('front')
    expect(usualFacing({ movement: 'shoulder-flexion', side: 'left' })).toBe('left')
  })
})
