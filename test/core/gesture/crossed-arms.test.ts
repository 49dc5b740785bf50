import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DETECTED_MODELS,
  isDetectedModel,
  poseIn,
} from '../../../src/cli/accuracy/detections/detected-picture'
import { readCache } from '../../../src/cli/accuracy/detections/detection-cache'
import type { Pose } from '../../../src/core/body/pose'
import { LANDMARK_NAMES } from '../../../src/core/body/skeleton'
import { areArmsCrossed, CrossedArms } from '../../../src/core/gesture/crossed-arms'
import { pixels, seconds } from '../../../src/core/math/units'
import { arms, CROSSED, TOUCHING } from '../support/arms-overhead'
import { jitter } from '../support/courses'
import { recordedCourse } from '../support/recorded-courses'
import { facingCamera, mapped, mirrored, posed, sideOn } from '../support/stick-figure'

const RATES = [5, 8, 12, 20, 30]

const at = (pose: Pose, time: number): Pose => ({ ...pose, time: seconds(time) })
const isStopped = (poses: readonly Pose[]) => {
  const gesture = new CrossedArms()
  return poses.some((pose) => gesture.add(pose))
}
const filmed = (pose: (time: number) => Pose, duration: number, rate: number) =>
  Array.from({ length: Math.ceil(duration * rate) }, (_, frame) => at(pose(frame / rate), frame / rate))
/** Every landmark off by so many pixels, standard deviation. */
function shaken(pose: Pose, next: () => number): Pose {
  return mapped(pose, (x, y) => [x + next(), y + next()])
}
const scored = (pose: Pose, score: number): Pose => ({
  ...pose,
  imageLandmarks: Object.fromEntries(
    Object.entries(pose.imageLandmarks).map(([name, landmark]) => [name, { ...landmark, score }]),
  ),
})

describe('arms crossed above the head', () => {
  it('are told of the person, in a mirror, from behind, near and far, and with somebody else in the picture', () => {
    expect(areArmsCrossed(CROSSED)).toBe(true)
    expect(areArmsCrossed(mirrored(CROSSED))).toBe(true)
    // From behind the person's left is at the left of the picture.
    expect(areArmsCrossed(mapped(CROSSED, (x, y) => [1000 - x, y]))).toBe(true)
    expect(areArmsCrossed(mapped(CROSSED, (x, y) => [300 + x / 4, 200 + y / 4]))).toBe(true)
    expect(areArmsCrossed({ ...CROSSED, people: 2 })).toBe(true)
  })

  it('are not told of arms that hang, lie on the head, are crossed before the chest or only touch', () => {
    for (const pose of [arms(10), arms(120, 240), arms(20, 215), arms(90, 270), TOUCHING, arms(180)]) {
      expect(areArmsCrossed(pose)).toBe(false)
    }
  })

  it('are not told where the network takes left for right, or is not sure', () => {
    const { left_wrist: left, right_wrist: right } = CROSSED.imageLandmarks
    if (!left || !right) throw new Error('the figure has wrists')
    const swapped = { ...CROSSED.imageLandmarks, left_wrist: right, right_wrist: left }
    expect(areArmsCrossed({ ...CROSSED, imageLandmarks: swapped })).toBe(false)
    expect(areArmsCrossed(scored(CROSSED, 0.2))).toBeUndefined()
    expect(areArmsCrossed({ ...CROSSED, people: 0, imageLandmarks: {} })).toBeUndefined()
  })

  it.each(RATES)('stop after 0.7 s, and not before: %i pictures a second', (rate) => {
    const gesture = new CrossedArms()
    const next = jitter(rate, 4)
    const first = filmed(() => shaken(CROSSED, next), 3, rate).find((pose) => gesture.add(pose))
    expect(first?.time).toBeGreaterThanOrEqual(0.7)
    expect(first?.time).toBeLessThan(0.7 + 1.01 / rate)
  })

  it('stop although the network loses a wrist for a moment, and not where they are let go meanwhile', () => {
    const lost = scored(CROSSED, 0.1)
    const blinking = (time: number) => (time > 0.3 && time < 0.55 ? lost : CROSSED)
    expect(isStopped(filmed(blinking, 1.2, 12))).toBe(true)
    expect(isStopped(filmed((time) => (time > 0.4 && time < 0.55 ? arms(150) : CROSSED), 1.1, 12))).toBe(
      false,
    )
    expect(isStopped(filmed((time) => (time > 0.2 && time < 0.9 ? lost : CROSSED), 1.2, 12))).toBe(false)
  })

  it('are never told of a lift of one arm or both to 180°, to the side or forwards, at any rate', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RATES),
        fc.integer({ min: 90, max: 185 }),
        fc.integer({ min: 0, max: 24 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 6, noNaN: true }),
        (rate, top, bend, isBoth, seed, noise) => {
          const next = jitter(seed, noise)
          const height = (time: number) => 10 + (top - 10) * Math.min(1, time)
          const both = (time: number) => arms(height(time), height(time) + bend * Math.min(1, time))
          const one = (time: number) => facingCamera({ abduction: { left: height(time) } })
          const side = (time: number) => sideOn('right', { flexion: height(time), elbow: bend })
          for (const pose of [isBoth ? both : one, side]) {
            expect(isStopped(filmed((time) => shaken(pose(time), next), 4, rate))).toBe(false)
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('are never told of two hands that touch above the head, with the jitter of a network', () => {
    for (const rate of RATES) {
      const next = jitter(rate + 1, 6)
      expect(isStopped(filmed(() => shaken(TOUCHING, next), 20, rate))).toBe(false)
    }
  })

  it('are never told of landmarks that are hardly seen, wherever they lie', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 33, maxLength: 33 }),
        (places) => {
          const pose = posed(
            Object.fromEntries(
              LANDMARK_NAMES.map((name, index) => [name, places[index] ?? [pixels(0), pixels(0)]]),
            ),
          )
          expect(isStopped(filmed(() => scored(pose, 0.29), 1.5, 10))).toBe(false)
        },
      ),
    )
  })

  it.each([
    'shoulder-screen',
    'neck-screen',
    'hold-wobbles',
    'left-arm-moves',
    'range-grows',
    'camera-freezes',
  ])('are never told in the recording %s', (name) => {
    const poses = recordedCourse(name)
    expect(poses.length).toBeGreaterThan(50)
    expect(isStopped(poses)).toBe(false)
    expect(poses.filter((pose) => areArmsCrossed(pose))).toEqual([])
  })

  it('are told in no picture of the rendered people, by any network: arms up to 180° among them', async () => {
    const cache = await readCache(join(import.meta.dirname, '../../accuracy/detections.json.gz'))
    const pictures = [...(cache?.pictures ?? [])]
    expect(pictures.length).toBeGreaterThan(300)
    const told = DETECTED_MODELS.filter(isDetectedModel).flatMap((model) =>
      pictures.flatMap(([key, picture]) => (areArmsCrossed(poseIn(picture, model)) ? [[model, key]] : [])),
    )
    expect(told).toEqual([])
  })
})
