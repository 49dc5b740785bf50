import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pose } from '../../../src/core/body/pose'
import type { Side } from '../../../src/core/body/skeleton'
import { handHeight } from '../../../src/core/gesture/hand-height'
import { HandScale } from '../../../src/core/gesture/hand-scale'
import { isMissing } from '../../../src/core/math/missing'
import { pixels, seconds } from '../../../src/core/math/units'
import { PAIN_SCORES } from '../../../src/core/protocol/pain'
import { jitter } from '../support/courses'
import { pointingAt, resting } from '../support/hand-pointing'
import { recordedCourse } from '../support/recorded-courses'
import { facingCamera, mapped, mirrored, sideOn } from '../support/stick-figure'

const RATES = [5, 8, 12, 20, 30]
const SIDES: readonly Side[] = ['left', 'right']

/** Plays poses from one moment to the next, each for so long, seconds. */
function answered(rate: number, stays: readonly (readonly [pose: Pose, duration: number])[], sd = 0) {
  const scale = new HandScale()
  const next = jitter(rate, sd)
  let frame = 0
  let answer = scale.add(resting)
  let end = 0
  for (const [pose, duration] of stays) {
    end += duration
    for (; frame / rate < end; frame++) {
      const shaken = mapped(pose, (x, y) => [x + next(), y + next()])
      answer = scale.add({ ...shaken, time: seconds(frame / rate) })
      if (answer.isOver) return { ...answer, at: frame / rate }
    }
  }
  return { ...answer, at: end }
}

describe('a hand at the scale', () => {
  it('reaches every score, of either hand, in a mirror, near and far, sitting without hips in the picture', () => {
    for (const side of SIDES) {
      for (const score of PAIN_SCORES) {
        const pose = pointingAt(score, side)
        const { left_hip: _, right_hip: __, ...upper } = pose.imageLandmarks
        const seen = [
          pose,
          mirrored(pose),
          mapped(pose, (x, y) => [300 + x / 3, 400 + y / 3]),
          { ...pose, people: 2 },
        ]
        for (const each of seen) {
          const hand = handHeight(each)
          if (isMissing(hand) || hand.at !== 'pointing') throw new Error(`${score} is not pointed at`)
          expect(Math.abs(10 * hand.share - score)).toBeLessThan(0.5)
        }
        // Where the hips are not seen the scale lies about there; what is pointed at is shown.
        const hand = handHeight({ ...pose, imageLandmarks: upper })
        if (isMissing(hand) || hand.at !== 'pointing') throw new Error(`${score} is not pointed at`)
        expect(Math.abs(10 * hand.share - score)).toBeLessThan(1)
      }
    }
  })

  it('is none of arms that hang, of hands on the hips, and of arms above the head', () => {
    expect(handHeight(facingCamera())).toEqual({ at: 'down' })
    expect(handHeight(sideOn('right'))).toEqual({ at: 'down' })
    expect(handHeight(facingCamera({ abduction: { left: 170 } }))).toEqual({ at: 'between' })
    expect(
      handHeight(facingCamera({ abduction: { left: 50, right: 50 }, elbowBend: -110 })),
    ).not.toHaveProperty('share')
    expect(isMissing(handHeight({ ...resting, people: 0, imageLandmarks: {} }))).toBe(true)
  })

  it.each(RATES)(
    'chooses what it rests on for 1.2 s, with the jitter of a network: %i pictures a second',
    (rate) => {
      fc.assert(
        fc.property(fc.constantFrom(...PAIN_SCORES), fc.constantFrom(...SIDES), (score, side) => {
          const pose = pointingAt(score, side)
          const stays = [
            [resting, 0.6],
            [pose, 2],
            [resting, 2],
          ] as const
          const { chosen, isOver, at } = answered(rate, stays, 1.5)
          expect([chosen, isOver]).toEqual([score, true])
          // Once the hand has been down for half a second.
          expect(at).toBeGreaterThanOrEqual(3.1)
          expect(at).toBeLessThan(3.1 + 2.01 / rate)
          expect(answered(rate, [[pose, 1.1]], 1.5).chosen).toBeUndefined()
        }),
        { numRuns: 30 },
      )
    },
  )

  it.each(RATES)('goes to another score and changes the answer: %i pictures a second', (rate) => {
    const stays = [
      [pointingAt(7), 1.8],
      [pointingAt(3), 1.8],
      [resting, 2],
    ] as const
    expect(answered(rate, stays)).toMatchObject({ chosen: 3, isOver: true })
  })

  it.each(RATES)(
    'chooses nothing where it only passes, or is lowered again: %i pictures a second',
    (rate) => {
      const passing = PAIN_SCORES.map((score) => [pointingAt(score), 0.25] as const)
      const stays = [...passing, ...passing.toReversed(), [resting, 1] as const]
      expect(answered(rate, stays)).toMatchObject({ chosen: undefined, isOver: true })
      expect(answered(rate, [...stays.slice(0, 5), [resting, 1]])).toMatchObject({
        chosen: undefined,
        isOver: true,
      })
    },
  )

  it('goes on after five seconds where nobody answers, and not while a hand is at the scale', () => {
    expect(answered(12, [[resting, 9]])).toMatchObject({ chosen: undefined, isOver: true, at: 5 })
    expect(answered(12, [[pointingAt(4), 20]])).toMatchObject({ chosen: 4, isOver: false })
    const gone = { ...resting, people: 0, imageLandmarks: {} }
    const stays = [
      [pointingAt(4), 2],
      [gone, 9],
    ] as const
    const { chosen, isOver, at } = answered(12, stays)
    expect([chosen, isOver, Math.round(at)]).toEqual([4, true, 7])
  })

  it('ends where the hand leaves the picture again, of somebody who sits near the camera', () => {
    const { left_wrist: _, right_wrist: __, ...rest } = resting.imageLandmarks
    const { left_wrist: ___, ...up } = pointingAt(4).imageLandmarks
    const near = (imageLandmarks: Pose['imageLandmarks']): Pose => ({ ...resting, imageLandmarks })
    expect(answered(12, [[near(rest), 4]])).toMatchObject({ isOver: false })
    const stays = [
      [near(rest), 1],
      [near(up), 2],
      [near(rest), 4],
    ] as const
    const { chosen, isOver, at } = answered(12, stays)
    expect([chosen, isOver]).toEqual([4, true])
    expect(at).toBeCloseTo(4, 0)
  })

  it.each(['shoulder-screen', 'neck-screen', 'left-arm-moves', 'range-grows'])(
    'is none of somebody at rest in the recording %s',
    (name) => {
      const poses = recordedCourse(name)
      const start = poses[0]?.time ?? 0
      const atRest = poses.filter(({ time }) => time - start < 2)
      expect(atRest.length).toBeGreaterThan(10)
      for (const pose of atRest) {
        const hand = handHeight(pose)
        expect(isMissing(hand) ? 'unseen' : hand.at).toMatch(/^(unseen|down)$/)
      }
    },
  )

  it('never reads a hand that is hardly seen', () => {
    const { right_wrist: wrist, left_wrist: other } = pointingAt(4).imageLandmarks
    if (!wrist || !other) throw new Error('the figure has wrists')
    for (const unsure of [
      { ...wrist, score: 0.2 },
      { ...wrist, x: pixels(-5) },
    ]) {
      const imageLandmarks = { ...pointingAt(4).imageLandmarks, right_wrist: unsure }
      expect(handHeight({ ...resting, imageLandmarks })).toEqual({ at: 'down' })
    }
  })
})
