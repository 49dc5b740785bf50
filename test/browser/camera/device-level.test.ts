import { describe, expect, test } from 'vitest'
import { rollOf, watchDeviceLevel } from '../../../src/camera/device-level'

const upright = { beta: 90, gamma: 0, screenAngle: 0 }

describe('the roll of a built-in camera', () => {
  test('is none while the device stands upright, in portrait and in either landscape', () => {
    expect(rollOf(upright, true)).toBeCloseTo(0, 6)
    // Turned anticlockwise by 90°: gravity points to the left of the screen.
    expect(rollOf({ beta: 0, gamma: -90, screenAngle: 90 }, true)).toBeCloseTo(0, 6)
    expect(rollOf({ beta: 0, gamma: 90, screenAngle: 270 }, true)).toBeCloseTo(0, 6)
  })

  test('turns the picture with the device on the screen side, and against it at the back', () => {
    // Leaning clockwise by 10°, still in portrait: down is 10° towards the right of the screen.
    const beta = (Math.asin(Math.cos((10 * Math.PI) / 180)) * 180) / Math.PI
    const clockwise = { beta, gamma: 90, screenAngle: 0 }
    expect(rollOf(clockwise, true)).toBeCloseTo(10, 6)
    expect(rollOf(clockwise, false)).toBeCloseTo(-10, 6)
  })

  test('does not exist where the device lies flat', () => {
    expect(rollOf({ beta: 2, gamma: 3, screenAngle: 0 }, true)).toBeUndefined()
  })

  test('is followed as the sensor reports it, until it is no longer wanted', () => {
    const rolls: (number | undefined)[] = []
    const tilt = (gamma: number) =>
      dispatchEvent(new DeviceOrientationEvent('deviceorientation', { alpha: 0, beta: 80, gamma }))
    const stop = watchDeviceLevel(true, (roll) => rolls.push(roll))
    tilt(0)
    dispatchEvent(new DeviceOrientationEvent('deviceorientation'))
    tilt(20)
    stop()
    tilt(40)
    expect(rolls).toHaveLength(2)
    expect(rolls[0]).toBeCloseTo(0, 6)
    expect(Number(rolls[1])).toBeGreaterThan(2)
  })
})
