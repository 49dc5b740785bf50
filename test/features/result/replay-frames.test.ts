import { describe, expect, test } from 'vitest'
import type { Pose } from '../../../src/core/body/pose'
import { metres, pixels, seconds } from '../../../src/core/math/units'
import { packRecording } from '../../../src/core/trial/landmark-recording'
import { createReplay, frameAt } from '../../../src/features/result/replay-frames'

const at = (x: number, y: number, score = 0.9) => ({ x: pixels(x), y: pixels(y), score })

const pose = (time: number, more: Partial<Pose> = {}): Pose => ({
  time: seconds(time),
  width: pixels(640),
  height: pixels(480),
  people: 1,
  imageLandmarks: {
    left_shoulder: at(340, 150),
    right_shoulder: at(300, 150),
    left_hip: at(340, 250),
    right_hip: at(300, 250),
    right_elbow: at(240, 150),
    left_ankle: at(340, 400),
    nose: at(320, 100, 0.05),
  },
  ...more,
})

describe('a replay without depth', () => {
  const replay = createReplay(packRecording([pose(0), pose(0.1)]))

  test('is flat and upright, with the trunk at its usual length', () => {
    const points = replay.poseAt(0)
    expect(replay.hasDepth).toBe(false)
    expect(points.get('left_hip')?.y).toBeCloseTo(0)
    expect(points.get('left_shoulder')?.y).toBeCloseTo(0.5)
    expect(points.get('right_elbow')?.x).toBeCloseTo(-0.4)
    expect([...points.values()].every(({ z }) => z === 0)).toBe(true)
  })

  test('leaves out what the network was not sure of', () => {
    expect(replay.poseAt(0).has('nose')).toBe(false)
  })

  test('stands with the ankles just above the ground', () => {
    const ankle = replay.poseAt(0).get('left_ankle')?.y ?? Number.NaN
    expect(ankle).toBeGreaterThan(replay.ground)
    expect(ankle - replay.ground).toBeLessThan(0.15)
  })
})

test('a replay with world landmarks turns their axes: up is up, and the camera is in front', () => {
  const worldLandmarks = {
    left_shoulder: { x: metres(0.2), y: metres(-0.5), z: metres(-0.1), score: 0.9 },
  }
  const replay = createReplay(packRecording([pose(0, { worldLandmarks })]))
  expect(replay.hasDepth).toBe(true)
  const shoulder = replay.poseAt(0).get('left_shoulder')
  expect(shoulder?.x).toBeCloseTo(0.2)
  expect(shoulder?.y).toBeCloseTo(0.5)
  expect(shoulder?.z).toBeCloseTo(0.1)
})

test('the frame shown is the last one that has been', () => {
  const times = Float64Array.from([0, 0.1, 0.25, 0.3])
  expect([-1, 0, 0.09, 0.1, 0.2, 0.26, 9].map((time) => frameAt(times, time))).toEqual([0, 0, 0, 1, 1, 2, 3])
  expect(frameAt(new Float64Array(), 1)).toBe(0)
})
