import { describe, expect, it } from 'vitest'
import type { Person, Pose } from '../../src/core/body/pose'
import { consensus } from '../../src/core/ensemble/consensus'
import type { Detection } from '../../src/core/ensemble/detection'
import { withSameSides } from '../../src/core/ensemble/same-sides'
import { isMissing } from '../../src/core/math/missing'
import { isSeenFromBehind, isSeenFromInFront, turnFromBack } from '../../src/core/quality/from-behind'
import { asFrontUnsure } from './support/standing-figure'
import { turnedFigure } from './support/turned-figure'

/** BlazePose names the sides of a back rightly and is sure of its face; MoveNet sees a front with an unsure face. */
const BACKS: readonly (readonly [string, Pose])[] = [
  ['with its sides named rightly', turnedFigure(180)],
  ['taken for a front with an unsure face', asFrontUnsure()],
]

describe('a back', () => {
  it.each(BACKS)('is told from a front, %s', (_, back) => {
    expect(isSeenFromBehind(back)).toBe(true)
    expect(isSeenFromInFront(back)).toBe(false)
    expect(turnFromBack(back)).toBe(0)
  })

  it('is neither a front nor a side', () => {
    expect(isSeenFromBehind(turnedFigure(0))).toBe(false)
    expect(isSeenFromInFront(turnedFigure(0))).toBe(true)
    for (const side of [90, -90]) {
      expect(isSeenFromBehind(turnedFigure(side))).toBe(false)
      expect(turnFromBack(turnedFigure(side))).toBeGreaterThan(80)
    }
  })

  it('that is turned a little shows by how much at least', () => {
    const turn = turnFromBack(turnedFigure(180 - 50))
    if (isMissing(turn)) throw new Error(turn.missing)
    expect(turn).toBeGreaterThan(35)
    expect(turn).toBeLessThan(55)
  })
})

describe('networks that contradict each other about left and right', () => {
  const movenet = (person: Person): Detection => ({ network: 'movenet', person })
  const blazepose = (person: Person): Detection => ({ network: 'blazepose', person })
  const wayOf = ({ imageLandmarks: { left_shoulder: left, right_shoulder: right } }: Person) =>
    Math.sign((left?.x ?? Number.NaN) - (right?.x ?? Number.NaN))

  it('are put in agreement, so that their mean is a back and not a person of no breadth', () => {
    const [back, front] = [turnedFigure(180), asFrontUnsure()]
    const person = consensus([movenet(front), movenet(back), blazepose(back), blazepose(back)])
    for (const name of ['left_shoulder', 'right_shoulder', 'left_hip', 'right_ankle'] as const) {
      expect(person?.imageLandmarks[name]?.x).toBeCloseTo(back.imageLandmarks[name]?.x ?? Number.NaN, 6)
    }
  })

  it('are put in agreement pair by pair where one sees a back in the shoulders and a front in the legs', () => {
    const [back, front] = [turnedFigure(180), turnedFigure(0)]
    const { left_shoulder, right_shoulder, left_ear, right_ear } = front.imageLandmarks
    const mixed: Pose = {
      ...back,
      imageLandmarks: {
        ...back.imageLandmarks,
        ...(left_shoulder && right_shoulder && { left_shoulder, right_shoulder }),
        ...(left_ear && right_ear && { left_ear, right_ear }),
      },
    }
    const [agreed] = withSameSides([movenet(mixed), blazepose(back)])
    for (const name of ['left_shoulder', 'right_ear', 'left_knee'] as const) {
      expect(agreed?.person.imageLandmarks[name]?.x).toBeCloseTo(
        back.imageLandmarks[name]?.x ?? Number.NaN,
        6,
      )
    }
  })

  it('are put in agreement where BlazePose takes the back for a front: whose back it is was told before', () => {
    const [back, front] = [turnedFigure(180), asFrontUnsure()]
    const person = consensus([movenet(back), movenet(front), blazepose(front), blazepose(back)])
    expect(person && wayOf(person)).toBe(1)
    const { left_shoulder, right_hip } = person?.imageLandmarks ?? {}
    expect(left_shoulder?.x).toBeCloseTo(front.imageLandmarks.left_shoulder?.x ?? Number.NaN, 6)
    expect(right_hip?.x).toBeCloseTo(front.imageLandmarks.right_hip?.x ?? Number.NaN, 6)
  })

  it('are left alone from in front, and from the side, where left and right lie on each other', () => {
    const front = turnedFigure(0)
    const sides = [movenet(turnedFigure(87)), blazepose(turnedFigure(93))]
    expect(withSameSides([movenet(front), blazepose(front)]).map(({ person }) => wayOf(person))).toEqual([
      1, 1,
    ])
    expect(withSameSides(sides)).toEqual(sides)
  })
})
