import { describe, expect, it } from 'vitest'
import { normalised } from '../../src/core/math/units'
import type { HandAngle } from '../../src/core/posture/points/hand-angle'
import { mergeEdits } from '../../src/core/posture/points/merge-edits'
import type { PlacedPoint, PlacedPointName } from '../../src/core/posture/points/placed-points'

const at = (name: PlacedPointName, x: number): PlacedPoint => ({
  name,
  place: { x: normalised(x / 100), y: normalised(0.1) },
  placedBy: 'user',
})
const angle = (id: string, label: string): HandAngle => ({ id, kind: 'to-vertical', points: [], label })
const edits = (placed: readonly PlacedPoint[], handAngles: readonly HandAngle[] = []) => ({
  placed,
  handAngles,
})

describe('what two people change in one view of posture', () => {
  const seen = edits([at('c7', 1)], [angle('a', 'thigh')])

  it('stays, where it is of different points and angles', () => {
    const others = edits([at('c7', 1), at('left_toe', 5)], [angle('a', 'thigh'), angle('b', 'trunk')])
    const mine = edits([at('c7', 2)], [])
    expect(mergeEdits(others, seen, mine)).toEqual(
      edits([at('c7', 2), at('left_toe', 5)], [angle('b', 'trunk')]),
    )
  })

  it('is the later one, where it is of the same point', () => {
    const others = edits([at('c7', 9)])
    expect(mergeEdits(others, seen, edits([at('c7', 2)])).placed).toEqual([at('c7', 2)])
  })

  it('leaves alone what nobody changed, however old what they saw is', () => {
    const others = edits([at('c7', 9)], [angle('a', 'knee')])
    expect(mergeEdits(others, seen, seen)).toEqual(others)
  })

  it('is taken back by the reverse change, and nothing else with it', () => {
    const mine = edits([at('c7', 1), at('right_toe', 3)], seen.handAngles)
    const others = mergeEdits(edits([at('c7', 7)], seen.handAngles), seen, mine)
    expect(mergeEdits(others, mine, seen)).toEqual(edits([at('c7', 7)], seen.handAngles))
  })
})
