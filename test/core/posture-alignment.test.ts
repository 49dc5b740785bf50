import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import { isMissing } from '../../src/core/math/missing'
import { degrees, pixels } from '../../src/core/math/units'
import { alignedPair, matrixOf } from '../../src/core/posture/capture/alignment'
import type { PostureCapture } from '../../src/core/posture/capture/posture-capture'
import { captureOf, sharedViews } from '../../src/core/posture/capture/shared-views'
import { placedByUser } from '../../src/core/posture/points/placed-points'
import { frameCount, packRecording, unpackPose } from '../../src/core/trial/landmark-recording'
import { aCapture } from '../fixtures/captures'
import { aSession } from '../fixtures/trials'

const session = aSession('2025-03-03')

/** The same person from another place: moved, further away, the camera rolled by so much and knowing it. */
function seenFrom(
  capture: PostureCapture,
  { dx = 0, dy = 0, scale = 1, roll = 0 }: { dx?: number; dy?: number; scale?: number; roll?: number },
): PostureCapture {
  const turn = (roll * Math.PI) / 180
  const move = (pose: Pose): Pose => ({
    ...pose,
    ...(roll !== 0 && { level: { source: 'sensor', roll: degrees(roll) } }),
    imageLandmarks: Object.fromEntries(
      Object.entries(pose.imageLandmarks).map(([name, { x, y, score }]) => {
        const [across, down] = [(x - 360) * scale, (y - 640) * scale]
        return [
          name,
          {
            x: pixels(360 + Math.cos(turn) * across - Math.sin(turn) * down + dx),
            y: pixels(640 + Math.sin(turn) * across + Math.cos(turn) * down + dy),
            score,
          },
        ]
      }),
    ),
  })
  const poses = Array.from({ length: frameCount(capture.recording) }, (_, frame) =>
    move(unpackPose(capture.recording, frame)),
  )
  return { ...capture, id: 'other', recording: packRecording(poses) }
}

function aligned(before: PostureCapture, after: PostureCapture) {
  const pair = alignedPair(before, after)
  if (isMissing(pair)) throw new Error(pair.missing)
  return pair
}

/** Where the landmarks of a still lie once it is laid on the plumb line. */
function laid({ scene, alignment }: ReturnType<typeof aligned>['before']) {
  const [a, b, c, d, e, f] = matrixOf(alignment)
  return Object.fromEntries(
    Object.entries(scene.pose.imageLandmarks).map(([name, { x, y }]) => [
      name,
      { x: a * x + c * y + e, y: b * x + d * y + f },
    ]),
  )
}

describe('two stills of one view', () => {
  it.each(['front', 'left', 'back', 'right'] as const)(
    'of the same posture lie on each other, wherever the camera stood: %s',
    (view) => {
      const before = aCapture({ session, view, moved: { left_shoulder: [0, 14] } })
      fc.assert(
        fc.property(
          fc.record({
            dx: fc.double({ min: -60, max: 60, noNaN: true }),
            dy: fc.double({ min: -20, max: 20, noNaN: true }),
            scale: fc.double({ min: 0.7, max: 1.05, noNaN: true }),
            roll: fc.double({ min: -4, max: 4, noNaN: true }),
          }),
          (place) => {
            const pair = aligned(before, seenFrom(before, place))
            const [one, two] = [laid(pair.before), laid(pair.after)]
            for (const [name, { x, y }] of Object.entries(one)) {
              expect(two[name]?.x).toBeCloseTo(x, 4)
              expect(two[name]?.y).toBeCloseTo(y, 4)
            }
          },
        ),
      )
    },
  )

  it('stand with mid-ankle on the origin, 1 tall, and are not mirrored', () => {
    const before = aCapture({ session })
    const { left_ankle, right_ankle, left_ear, right_ear } = laid(aligned(before, before).before)
    const middle = (a = { x: Number.NaN, y: Number.NaN }, b = a) => ({
      x: (a.x + b.x) / 2,
      y: (a.y + b.y) / 2,
    })
    expect(middle(left_ankle, right_ankle).x).toBeCloseTo(0, 6)
    expect(middle(left_ankle, right_ankle).y).toBeCloseTo(0, 6)
    // The ears are below the crown by what the height has over the distance from ankles to ears.
    expect(middle(left_ear, right_ear).y).toBeCloseTo(-1 / 1.13, 4)
    expect(left_ankle?.x).toBeGreaterThan(right_ankle?.x ?? Number.NaN)
  })

  it('show a head that moved forwards by as much of the height as it moved', () => {
    const before = aCapture({ session, view: 'right' })
    const after = aCapture({ session, view: 'right', moved: { right_ear: [40, 0], left_ear: [40, 0] } })
    const pair = aligned(before, after)
    const moved = (laid(pair.after).right_ear?.x ?? 0) - (laid(pair.before).right_ear?.x ?? 0)
    expect(moved).toBeCloseTo(40 / ((1096 - 224) * 1.13), 4)
  })

  it('use a placed ankle only where both have one: against the model’s it would be a step aside', () => {
    const before = aCapture({ session, view: 'right' })
    const place = (capture: PostureCapture) => ({
      ...capture,
      placed: [
        placedByUser(unpackPose(capture.recording, 0), 'right_malleolus', {
          x: pixels(354),
          y: pixels(1096),
        }),
      ],
    })
    const one = aligned(before, place(before))
    expect(one.after.alignment).toEqual(one.before.alignment)
    const both = aligned(place(before), place(before))
    expect(both.after.alignment.ankles.x).toBeCloseTo(354, 6)
    expect(one.after.scene.placed).toHaveProperty('right_malleolus')
  })

  it('cannot be laid where they are different views, or the ankles are not sure', () => {
    const right = aCapture({ session, view: 'right' })
    expect(alignedPair(right, aCapture({ session, view: 'left' }))).toEqual({ missing: 'wrong-view' })
    const { right_ankle: _, ...others } = unpackPose(right.recording, 0).imageLandmarks
    const footless = packRecording([{ ...unpackPose(right.recording, 0), imageLandmarks: others }])
    expect(alignedPair(right, { ...right, recording: footless })).toMatchObject({
      missing: expect.stringMatching(/landmark-unsure|not-in-model/),
    })
  })
})

describe('the views of two sessions', () => {
  it('can be compared in those that both have, and of one taken twice the later counts', () => {
    const take = (view: PostureCapture['view'], minutesIn: number) => aCapture({ session, view, minutesIn })
    const again = take('left', 9)
    const before = { captures: [take('right', 4), take('left', 2), again, take('front', 1)] }
    const after = { captures: [take('left', 1), take('back', 2), take('right', 3)] }
    expect(sharedViews(before, after)).toEqual(['left', 'right'])
    expect(captureOf(before.captures, 'left')?.id).toBe(again.id)
    expect(captureOf(after.captures, 'front')).toBeUndefined()
  })
})
