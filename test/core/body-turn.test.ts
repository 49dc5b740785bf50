import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import { isMissing } from '../../src/core/math/missing'
import { pixels } from '../../src/core/math/units'
import { bodyTurn, breadthOf } from '../../src/core/quality/body-turn'
import { turnFromView } from '../../src/core/quality/turn-from-view'
import { facingCamera, mapped, mirrored, rolled } from './support/stick-figure'
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

const at = (pose: Pose, points: Pose['imageLandmarks']): Pose => ({
  ...pose,
  imageLandmarks: { ...pose.imageLandmarks, ...points },
})
const HEAD = ['nose', 'left_eye', 'right_eye', 'left_ear', 'right_ear'] as const
const withHeadOf = (head: Pose, body: Pose) =>
  at(body, Object.fromEntries(HEAD.flatMap((name) => [[name, head.imageLandmarks[name]]])))
const breadthBy = (pose: Pose) => {
  const breadth = breadthOf(pose)
  if (isMissing(breadth)) throw new Error(breadth.missing)
  return breadth
}

/** Both arms overhead, as photographs of real people show it: shoulders nearer to each other, and higher. */
function armsUp(pose: Pose): Pose {
  const points = pose.imageLandmarks
  const middle = ((points.left_shoulder?.x ?? 0) + (points.right_shoulder?.x ?? 0)) / 2
  const lifted = (['left', 'right'] as const).flatMap((side) => {
    const shoulder = points[`${side}_shoulder`]
    if (!shoulder) throw new Error('no shoulder')
    const x = pixels(middle + (shoulder.x - middle) * 0.74 * (1 / 0.92))
    const y = pixels(600 - 200 / 0.92)
    return [
      [`${side}_shoulder`, { ...shoulder, x, y }],
      [`${side}_elbow`, { ...shoulder, x, y: pixels(y - 110) }],
    ]
  })
  return at(pose, Object.fromEntries(lifted))
}

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

  it('is read off the feet as well, which turn out to both sides', () => {
    fc.assert(
      fc.property(headings, (heading) => {
        expect(headingOf(turnedFigure(heading, heading))).toBeCloseTo(heading, 6)
      }),
    )
    expect(headingOf(turnedFigure(20, 12))).toBeCloseTo(16, 0)
  })

  it('follows the feet where the head looks elsewhere, and says what the head alone tells', () => {
    const looking = withHeadOf(turnedFigure(0), turnedFigure(45, 45))
    expect(bodyTurn(looking)).toMatchObject({
      heading: expect.closeTo(45, 6),
      byHead: expect.closeTo(0, 6),
      byFeet: expect.closeTo(45, 6),
    })
  })

  it('does not jump as a foot comes to be seen', () => {
    const seen = turnedFigure(0, 20)
    const heel = seen.imageLandmarks.left_heel
    if (!heel) throw new Error('no heel')
    const byScore = [0.29, 0.3, 0.35, 0.4, 0.9].map((score) =>
      headingOf(at(seen, { left_heel: { ...heel, score } })),
    )
    expect(byScore[0]).toBeCloseTo(0, 6)
    expect(byScore[1]).toBeCloseTo(0, 6)
    expect(byScore[2]).toBeCloseTo((byScore[4] ?? 0) / 2, 6)
    expect(byScore[3]).toBeCloseTo(byScore[4] ?? 0, 6)
  })

  it('takes no foot that is not stood on', () => {
    const seated = turnedFigure(10, 40)
    const { left_knee: knee } = seated.imageLandmarks
    if (!knee) throw new Error('no knee')
    const lifted = at(seated, { left_ankle: { ...knee, x: pixels(knee.x + 150) } })
    expect(bodyTurn(lifted)).not.toHaveProperty('byFeet')
    expect(headingOf(lifted)).toBeCloseTo(10, 6)
  })

  it('is none of a head that is held aside', () => {
    const aside = (by: number) => mapped(turnedFigure(0), (x, y) => [y < 380 ? x + by : x, y])
    // A fifth of the trunk: the nose alone would tell of 35°.
    expect(Math.abs(headingOf(aside(40)))).toBeLessThan(14)
  })

  it('does not change as the arms are raised, which take their shoulders along', () => {
    for (const heading of [0, 15, 50])
      expect(breadthBy(armsUp(turnedFigure(heading)))).toBeCloseTo(breadthBy(turnedFigure(heading)), 2)
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

  it('is shown by the feet under a head that looks at the camera', () => {
    for (const heading of [40, 48]) {
      const looking = withHeadOf(turnedFigure(0), turnedFigure(heading, heading))
      expect(turnFromView(looking, 'front', undefined)).toBeCloseTo(heading, 6)
    }
  })

  it('is not made up by feet that point aside from a trunk in front', () => {
    expect(turnFromView(turnedFigure(0, 60), 'front', undefined)).toBeCloseTo(15, 6)
  })

  it('is not made up by arms overhead', () => {
    const raised = armsUp(turnedFigure(0))
    expect(Math.abs(Number(turnFromView(raised, 'front', undefined)))).toBeLessThan(1)
  })

  it('shows in a trunk that bends forwards, which the picture shows short and so broad', () => {
    // Bent by 45° and turned by 30°: the trunk leans aside under a level shoulder line.
    const [turn, bend] = [Math.PI / 6, Math.PI / 4]
    const bent = mapped(turnedFigure(30), (x, y) => {
      const up = Math.max(0, 600 - y)
      return [x + up * Math.sin(bend) * Math.sin(turn), y + up * (1 - Math.cos(bend))]
    })
    expect(breadthBy(bent)).toBeCloseTo(Math.cos(turn), 1)
    // A trunk that bends aside takes the shoulder line along.
    expect(breadthBy(facingCamera({ trunkLean: 25 }))).toBeCloseTo(breadthBy(facingCamera()), 1)
  })

  it('is not made up by a head that looks aside from a trunk in front', () => {
    const facing = turnedFigure(0)
    const nose = turnedFigure(70).imageLandmarks.nose
    const aside = { ...facing, imageLandmarks: { ...facing.imageLandmarks, ...(nose && { nose }) } }
    expect(headingOf(aside)).toBeGreaterThan(33)
    expect(turnFromView(aside, 'front', undefined)).toBeCloseTo(15, 6)
  })

  it('is told by the feet while the head moves', () => {
    const looking = withHeadOf(turnedFigure(60), turnedFigure(10, 10))
    expect(turnFromView(looking, 'front', undefined, true)).toBeCloseTo(10, 6)
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
