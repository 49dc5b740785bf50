import { describe, expect, it } from 'vitest'
import { seconds } from '../../src/core/math/units'
import { BUILT_IN } from '../../src/core/protocol/built-in'
import { changesIn, inFewestTurns } from '../../src/core/protocol/fewest-turns'
import { type MovementStep, POSITIONS, type Position } from '../../src/core/protocol/protocol'
import { FACINGS, type Facing } from '../../src/core/run/facings'

const step = (facing: Facing, position: Position = 'standing'): MovementStep => ({
  movements: [{ movement: 'trunk-flexion' }],
  kind: 'movements',
  order: 'in-turn',
  mode: 'active',
  facing,
  position,
  repetitions: 1,
  hold: seconds(2),
})

describe('the order with the fewest turns', () => {
  it('leaves every built-in protocol as it is', () => {
    for (const { steps } of BUILT_IN) expect(inFewestTurns(steps)).toEqual(steps)
  })

  it('puts steps of one place together, in their order, and begins in front of the camera', () => {
    const [left, front, leftAgain] = [step('left'), step('front'), step('left')]
    expect(inFewestTurns([left, front, leftAgain])).toEqual([front, left, leftAgain])
    expect(inFewestTurns([left, front, leftAgain])[1]).toBe(left)
    expect(changesIn([left, front, leftAgain])).toBe(3)
    expect(changesIn([front, left, leftAgain])).toBe(1)
  })

  it('leaves a rest behind the step that it follows', () => {
    const rest = { kind: 'rest', duration: seconds(10) } as const
    const [left, front] = [step('left'), step('front')]
    expect(inFewestTurns([rest, left, rest, front, left])).toEqual([rest, front, left, rest, left])
  })

  it('has nobody sit down and stand up again for each side', () => {
    const mixed = [step('front'), step('front', 'sitting'), step('right'), step('right', 'sitting')]
    expect(changesIn(inFewestTurns(mixed))).toBe(3)
  })

  it('is never worse than another order, and loses no step: all places in any order', () => {
    const all = FACINGS.flatMap((facing) => POSITIONS.map((position) => step(facing, position)))
    for (let round = 0; round < 30; round++) {
      const turn = (round * 7 + 3) % all.length
      const given = [...all.slice(turn), ...all.slice(0, turn), ...all.slice(0, 3)].toReversed()
      const ordered = inFewestTurns(given)
      expect(ordered).toHaveLength(given.length)
      expect(changesIn(ordered)).toBeLessThanOrEqual(changesIn(given))
      // Six places, the first of them where the person is: five changes at least.
      expect(changesIn(ordered)).toBe(5)
    }
  })
})
