import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import { isMissing } from '../../src/core/math/missing'
import { bodyTurn, turnFromView } from '../../src/core/quality/body-turn'
import { mapped, mirrored, rolled } from './support/stick-figure'
import { turnedFigure } from './support/turned-figure'

const headingOf = (pose: Pose) => {
  const turn = bodyTurn(pose)
  if (isMissing(turn)) throw new Error(turn.missing)
  return turn.heading
}
const headings = fc.double({ min: -179, max: 179, noNaN: true })
const without = (pose: Pose, ...names: readonly string[]): Pose => ({
  ...pose,
  imageLandmarks: Object.fromEntries(
    Object.entries(pose.imageLandmarks).filter(([name]) => !names.includes(name)),
  ),
})

describe('how a person is turned', () => {
  it('is read off shoulders, hips and nose all the way round', () => {
    fc.assert(
      fc.property(headings, (heading) => {
        expect(headingOf(turnedFigure(heading))).toBeCloseTo(heading, 6)
      }),
    )
  })

  it('changes its sign in a mirror, and not with size, place or roll', () => {
    fc.assert(
      fc.property(headings, fc.double({ min: -20, max: 20, noNaN: true }), (heading, roll) => {
        const pose = turnedFigure(heading)
        expect(headingOf(mirrored(pose))).toBeCloseTo(-heading, 6)
        expect(headingOf(rolled(pose, roll))).toBeCloseTo(heading, 6)
        expect(headingOf(mapped(pose, (x, y) => [100 + x / 2, 50 + y / 2]))).toBeCloseTo(heading, 6)
      }),
    )
  })

  it('is still known where the hips lie below the picture', () => {
    expect(headingOf(without(turnedFigure(25), 'left_hip', 'right_hip'))).toBeCloseTo(25, 6)
  })
})

describe('how far a person is turned from the view that is asked for', () => {
  it('counts from the camera, or from the tested side', () => {
    expect(turnFromView(turnedFigure(15), 'front', undefined)).toBeCloseTo(15, 6)
    expect(turnFromView(turnedFigure(110), 'side', 'right')).toBeCloseTo(20, 6)
    expect(turnFromView(turnedFigure(-110), 'side', 'left')).toBeCloseTo(-20, 6)
    expect(turnFromView(turnedFigure(-80), 'side', undefined)).toBeCloseTo(10, 6)
  })

  it('is large where the other side is towards the camera', () => {
    expect(Math.abs(Number(turnFromView(turnedFigure(-90), 'side', 'right')))).toBeCloseTo(180, 6)
  })

  it('is not hidden by a head that looks at the camera over a turned trunk', () => {
    const turned = turnedFigure(50)
    const nose = turnedFigure(0).imageLandmarks.nose
    const looking = { ...turned, imageLandmarks: { ...turned.imageLandmarks, ...(nose && { nose }) } }
    expect(Math.abs(Number(turnFromView(looking, 'front', undefined)))).toBeGreaterThan(40)
  })

  it('is not made up by a head that looks aside from a trunk in front', () => {
    const facing = turnedFigure(0)
    const nose = turnedFigure(70).imageLandmarks.nose
    const aside = { ...facing, imageLandmarks: { ...facing.imageLandmarks, ...(nose && { nose }) } }
    expect(headingOf(aside)).toBeGreaterThan(33)
    expect(turnFromView(aside, 'front', undefined)).toBeCloseTo(15, 6)
  })

  it('does not take a moving head for a turned body', () => {
    expect(turnFromView(turnedFigure(-100), 'side', 'left', true)).toBeCloseTo(-10, 0)
    expect(turnFromView(turnedFigure(80), 'side', 'right', true)).toBeCloseTo(-10, 0)
    expect(turnFromView(turnedFigure(60), 'front', undefined, true)).toBeCloseTo(
      (Math.acos(0.5 / 0.88) * 180) / Math.PI,
      6,
    )
    expect(turnFromView(turnedFigure(10), 'front', undefined, true)).toEqual({
      missing: 'no-neutral',
      detail: 'head moves',
    })
  })
})
