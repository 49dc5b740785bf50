import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import { CORRECTION_IDS, CORRECTIONS } from '../../src/core/ensemble/corrections'
import { isMissing } from '../../src/core/math/missing'
import { pixels } from '../../src/core/math/units'
import { movementById } from '../../src/core/movements/catalogue'
import { POSTURE_MEASURES } from '../../src/core/posture/measures/catalogue'
import type { PostureMeasureId } from '../../src/core/posture/measures/measure'
import type { PostureScene, PostureView } from '../../src/core/posture/measures/scene'
import { underMark } from '../../src/core/posture/measures/side-marks'
import { placedByUser, placesOf } from '../../src/core/posture/points/placed-points'
import { standingInFront, standingSideways } from './support/standing'
import { mapped, mirrored, rolled, sideOn } from './support/stick-figure'

const corrected = (pose: Pose): Pose => ({ ...pose, correction: 'everyone' })
const { hip, ear, shoulder } = CORRECTIONS.everyone.sideMarks

function readingOf(id: PostureMeasureId, pose: Pose, view: PostureView, placed: PostureScene['placed'] = {}) {
  const reading = POSTURE_MEASURES.find((measure) => measure.id === id)?.read({ pose, view, placed })
  if (!reading || isMissing(reading)) throw new Error(`${id}: ${reading?.missing}`)
  return reading.value
}

/** The figure's trunk is 210 pixels long, within half a pixel. */
const TRUNK = 210

describe('what lies under a mark seen from the side', () => {
  it('is a hip further back, an ear further back, a shoulder further down, by so much of the trunk’s length', () => {
    const pose = corrected(standingSideways())
    const at = { x: pixels(300), y: pixels(300) }
    const moved = (name: 'right_hip' | 'right_ear' | 'right_shoulder' | 'right_knee') => {
      const point = underMark(pose, 1, name, at)
      if (isMissing(point)) throw new Error(point.missing)
      return [point.x - 300, point.y - 300]
    }
    const [back, down] = [
      [-0.998, 0.06],
      [-0.06, 0.998],
    ] as const
    // The trunk leans 13.5 pixels forward over 210: its own directions are turned by 3.7°.
    const along = (name: Parameters<typeof moved>[0], [x, y]: readonly [number, number]) => {
      const [mx = 0, my = 0] = moved(name)
      return mx * x + my * y
    }
    expect(along('right_hip', back) / TRUNK).toBeCloseTo(hip, 2)
    expect(along('right_hip', down) / TRUNK).toBeCloseTo(0, 2)
    expect(along('right_ear', back) / TRUNK).toBeCloseTo(ear, 2)
    expect(along('right_shoulder', down) / TRUNK).toBeCloseTo(shoulder, 2)
    expect(moved('right_knee')).toEqual([0, 0])
  })

  it('is the mark itself for a single network, whose marks lie elsewhere', () => {
    const at = { x: pixels(300), y: pixels(300) }
    expect(underMark(standingSideways(), 1, 'right_hip', at)).toEqual(at)
  })

  it('makes a trunk lean further forward by what the hip stands in front of the joint', () => {
    const plain = standingSideways()
    const more =
      readingOf('trunk-inclination', corrected(plain), 'right') -
      readingOf('trunk-inclination', plain, 'right')
    expect(more).toBeCloseTo((Math.atan(hip) * 180) / Math.PI, 6)
  })

  it.each([
    'trunk-inclination',
    'knee-angle',
    'head-offset',
    'plumb-hip',
    'ear-shoulder-inclination',
  ] as const)(
    '%s is the same for a person in a mirror, and for one that is larger or elsewhere in the picture',
    (id) => {
      const pose = corrected(standingSideways())
      const value = readingOf(id, pose, 'right')
      expect(readingOf(id, mirrored(pose), 'left')).toBeCloseTo(value, 6)
      fc.assert(
        fc.property(
          fc.double({ min: 0.4, max: 0.8, noNaN: true }),
          fc.integer({ min: 0, max: 180 }),
          (size, by) => {
            const elsewhere = mapped(pose, (x, y) => [x * size + by, y * size + by])
            expect(readingOf(id, elsewhere, 'right')).toBeCloseTo(value, 6)
          },
        ),
      )
    },
  )

  it('leaves a knee angle alone when the camera is rolled', () => {
    const pose = corrected(standingSideways())
    for (const roll of [-6, 4]) {
      expect(readingOf('knee-angle', rolled(pose, roll), 'right')).toBeCloseTo(
        readingOf('knee-angle', pose, 'right'),
        6,
      )
    }
  })

  it('leaves placed points where they were placed', () => {
    const pose = standingSideways()
    const placed = placesOf(
      [
        placedByUser(pose, 'right_acromion', { x: pixels(505), y: pixels(335) }),
        placedByUser(pose, 'right_tragus', { x: pixels(519), y: pixels(205) }),
      ],
      pose,
    )
    expect(readingOf('ear-shoulder-inclination', corrected(pose), 'right', placed)).toBe(
      readingOf('ear-shoulder-inclination', pose, 'right', placed),
    )
  })

  it('is of no concern from in front', () => {
    const pose = standingInFront({ lean: 3 })
    for (const id of ['head-shift', 'plumb-shoulders-lateral', 'frontal-knee-left'] as const) {
      expect(readingOf(id, corrected(pose), 'front')).toBe(readingOf(id, pose, 'front'))
    }
  })
})

describe('the elbow of a hanging arm', () => {
  const elbow = movementById('elbow-flexion')
  const bend = (pose: Pose) => {
    const reading = elbow.raw(pose, 'right', 'side')
    if (isMissing(reading)) throw new Error(reading.missing)
    return reading.degrees
  }

  it('is bent more than the marks say, since that of the shoulder lies behind the joint', () => {
    for (const angle of [10, 60, 120]) {
      const pose = sideOn('right', { elbow: angle })
      // The figure's trunk is 200 pixels long, its upper arm 120.
      const more = (Math.atan((200 * CORRECTIONS.everyone.sideMarks.shoulderBehind) / 120) * 180) / Math.PI
      expect(bend(corrected(pose)) - bend(pose)).toBeCloseTo(more, 6)
      expect(more).toBeLessThan(1.5)
    }
  })

  it('is left alone on a lifted arm, where the mark lies elsewhere', () => {
    const lifted = sideOn('right', { flexion: 90, elbow: 30 })
    expect(bend(corrected(lifted))).toBeCloseTo(bend(lifted), 9)
  })
})

describe('the corrections of posture', () => {
  it('differ between the people they were fitted on by less than what they are worth', () => {
    for (const id of CORRECTION_IDS) {
      const { sideMarks, trunkLeanGain } = CORRECTIONS[id]
      expect(Math.abs(sideMarks.hip - hip)).toBeLessThan(hip / 3)
      expect(Math.abs(sideMarks.ear - ear)).toBeLessThan(ear / 3)
      expect(Math.abs(sideMarks.shoulder - shoulder)).toBeLessThan(shoulder / 3)
      const worth = CORRECTIONS.everyone.trunkLeanGain - 1
      expect(Math.abs(trunkLeanGain - 1 - worth)).toBeLessThan(worth / 2)
    }
  })
})
