import { describe, expect, test } from 'vitest'
import { openStill } from '../../../src/camera/still'
import type { ImageLandmark, Pose } from '../../../src/core/body/pose'
import { pixels, seconds } from '../../../src/core/math/units'
import { lookForUpright } from '../../../src/features/capture/stage/look-for-upright'
import { PHANTOM_NAMES, phantom } from '../../networks/pose/support'

/**
 * Rendered rooms with a picture on the wall and a cabinet, where the camera's roll is known. The
 * person is where they truly are.
 */
async function found(name: string) {
  const { blob, truth } = await phantom(name)
  const source = await openStill(blob, name)
  const imageLandmarks: Partial<Record<string, ImageLandmark>> = {}
  for (const [point, { px, in_frame }] of Object.entries(truth.landmarks)) {
    imageLandmarks[point] = { x: pixels(px[0]), y: pixels(px[1]), score: in_frame ? 0.9 : 0.1 }
  }
  const size = { width: pixels(source.width), height: pixels(source.height) }
  const pose: Pose = { time: seconds(0), people: 1, imageLandmarks, ...size }
  const upright = lookForUpright(source, pose)
  source.stop()
  if ('missing' in upright) throw new Error(`${name}: ${upright.missing}`)
  // The phantom's roll is positive counter-clockwise.
  return { upright, error: Math.abs(upright.roll + truth.camera.roll_deg) }
}

async function largestError(names: readonly string[]) {
  const errors: number[] = []
  for (const name of names) errors.push((await found(name)).error)
  return Math.max(...errors)
}

describe('the camera of the phantom', () => {
  test('that is rolled by 5° is found to be so within 0.15°, in every picture', async () => {
    const rolled = PHANTOM_NAMES.filter((name) => name.includes('rollp5'))
    expect(rolled.length).toBeGreaterThan(20)
    expect(await largestError(rolled)).toBeLessThan(0.15)
  })

  test('that stands level is found to be so within 0.15°, near and far', async () => {
    const level = PHANTOM_NAMES.filter((name) => !/rollp5|camlow/.test(name))
    expect(await largestError(level.filter((_, index) => index % 16 === 0))).toBeLessThan(0.15)
  })

  test('that looks up by 8° has lines that lean by more than 2°, and no roll', async () => {
    const low = PHANTOM_NAMES.filter((name) => name.includes('camlow'))
    expect(low).toHaveLength(2)
    for (const name of low) {
      const { upright, error } = await found(name)
      expect(error).toBeLessThan(0.15)
      expect(Math.max(...upright.lines.map(({ lean }) => Math.abs(lean)))).toBeGreaterThan(2)
    }
  })
})
