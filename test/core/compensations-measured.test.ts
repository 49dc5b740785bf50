import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import type { Side } from '../../src/core/body/skeleton'
import { isMissing } from '../../src/core/math/missing'
import { degrees } from '../../src/core/math/units'
import { MOVEMENTS, movementById } from '../../src/core/movements/catalogue'
import type { MovementId } from '../../src/core/movements/movement'
import { readAngle } from '../../src/core/movements/read-angle'
import { holdCompensations, rawAndCorrected } from '../../src/core/trial/compensation/hold-compensations'
import {
  isBeyond,
  type MeasuredCompensationId,
  measuredCompensation,
  measuredFor,
} from '../../src/core/trial/compensation/measured'
import { text } from '../../src/text/text'
import { facingCamera, mapped, mirrored, rolled, sideOn } from './support/stick-figure'

const abduction = movementById('shoulder-abduction')
const rest = facingCamera()

function measuredValueOf(
  id: MeasuredCompensationId,
  movement: MovementId,
  pose: Pose,
  neutral: Pose,
  side: Side = 'left',
) {
  const { compensations } = holdCompensations([pose], neutral, movementById(movement), side)
  const value = compensations.find((each) => each.id === id)?.value
  if (value === undefined || isMissing(value)) throw new Error(`${id}: ${value?.missing ?? 'not measured'}`)
  return value
}

describe('compensations in numbers', () => {
  it('have a limit with a reason, and belong to a movement that is watched for them', () => {
    const rows = MOVEMENTS.flatMap((movement) => measuredFor(movement).map((row) => ({ movement, row })))
    expect(rows.length).toBeGreaterThan(10)
    for (const { movement, row } of rows) {
      expect(movement.compensations).toContain(row.id)
      expect(row.limit(movement)).toBeGreaterThan(0)
      expect(text.measuredCompensations[row.id].reason.length).toBeGreaterThan(40)
    }
  })

  it('are none in a clean movement', () => {
    const { compensations } = holdCompensations(
      [facingCamera({ abduction: { left: 120 } })],
      rest,
      abduction,
      'left',
    )
    for (const { id, value } of compensations) {
      expect(isMissing(value)).toBe(false)
      expect(isBeyond(measuredCompensation(id), abduction, Number(value)), id).toBe(false)
    }
  })

  it('tell how far the trunk leaned, whichever way the camera leans', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -15, max: 15, noNaN: true }),
        fc.double({ min: -9, max: 9, noNaN: true }),
        (lean, roll) => {
          const pose = rolled(facingCamera({ abduction: { left: 90 }, trunkLean: lean }), roll)
          expect(measuredValueOf('trunk-lean', 'shoulder-abduction', pose, rolled(rest, roll))).toBeCloseTo(
            lean,
            6,
          )
          expect(
            measuredValueOf(
              'trunk-lean',
              'shoulder-abduction',
              mirrored(pose),
              mirrored(rolled(rest, roll)),
              'right',
            ),
          ).toBeCloseTo(-lean, 6)
        },
      ),
    )
  })

  it('tell a shoulder that is lifted from one that is not', () => {
    const hiked = mapped(rest, (x, y) => [x, x > 560 && y < 450 ? y - 40 : y])
    const value = measuredValueOf('shoulder-hike', 'shoulder-abduction', hiked, rest)
    expect(value).toBeGreaterThan(15)
    expect(isBeyond(measuredCompensation('shoulder-hike'), abduction, value)).toBe(true)
  })

  it('tell an arm that looks shorter than at rest', () => {
    const lifted = facingCamera({ abduction: { left: 90 } })
    const forwards = mapped(lifted, (x, y) => [x > 580 ? 580 + (x - 580) * 0.82 : x, y])
    const value = measuredValueOf('out-of-plane', 'shoulder-abduction', forwards, rest)
    expect(isBeyond(measuredCompensation('out-of-plane'), abduction, value)).toBe(true)
  })

  it('are missing without a neutral to compare with', () => {
    const { compensations } = holdCompensations([rest], undefined, abduction, 'left')
    expect(compensations.every(({ value }) => isMissing(value))).toBe(true)
  })
})

describe('raw and corrected', () => {
  const pairOf = (movement: MovementId, side: Side, pose: Pose, neutral: Pose) => {
    const row = movementById(movement)
    const reading = readAngle(row, side, pose, neutral)
    const { trunkShare } = holdCompensations([pose], neutral, row, side)
    if (isMissing(reading) || trunkShare === undefined || isMissing(trunkShare)) throw new Error('missing')
    return rawAndCorrected(row, reading.degrees, trunkShare)
  }

  it('differ by what leaning away adds to an abduction', () => {
    // Leaning to the right lifts the left arm against the room.
    const pair = pairOf(
      'shoulder-abduction',
      'left',
      facingCamera({ abduction: { left: 90 }, trunkLean: -10 }),
      rest,
    )
    expect(pair.corrected).toBeCloseTo(90, 6)
    expect(pair.raw).toBeCloseTo(100, 6)
  })

  it('do not take the roll of the camera for leaning once it is known', () => {
    const pose = rolled(facingCamera({ abduction: { left: 90 } }), 8)
    const known: Pose = { ...pose, level: { roll: degrees(8), source: 'marked' } }
    expect(pairOf('shoulder-abduction', 'left', known, rest).raw).toBeCloseTo(90, 6)
    expect(pairOf('shoulder-abduction', 'left', pose, rest).raw).not.toBeCloseTo(90, 0)
  })

  it('take the lean of the trunk off a flexion of the neck', () => {
    const leaned = (pose: Pose, by: number) => rolled(pose, by)
    const pair = pairOf(
      'cervical-flexion',
      'left',
      leaned(sideOn('right', { chin: 30 }), 10),
      sideOn('right'),
    )
    expect(pair.raw).toBeCloseTo(40, 6)
    expect(pair.corrected).toBeCloseTo(30, 6)
  })

  it('agree for shoulder flexion while the trunk is upright', () => {
    const pair = pairOf('shoulder-flexion', 'right', sideOn('right', { flexion: 110 }), sideOn('right'))
    expect(pair).toEqual({ raw: expect.closeTo(110, 6), corrected: expect.closeTo(110, 6) })
  })
})
