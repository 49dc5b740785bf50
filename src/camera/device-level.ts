import { type Degrees, degrees } from '../core/math/units'
import { wrapFrom } from '../core/math/vector'

/** Below this share of gravity in the plane of the screen, the device lies flat and has no roll to speak of. */
const UPRIGHT = 0.3
const RADIANS = Math.PI / 180

/** How a device is held: `beta` and `gamma` of a `deviceorientation` event, and the angle of its screen. */
export interface Attitude {
  readonly beta: number
  readonly gamma: number
  readonly screenAngle: number
}

/**
 * Roll of a camera that is built into a device, degrees, positive where the content of its picture is
 * turned clockwise. A device that is turned clockwise, seen from its screen, shows the world turned
 * clockwise through the camera on the screen's side and anticlockwise through the one at its back.
 * Undefined where the device lies flat.
 */
export function rollOf({ beta, gamma, screenAngle }: Attitude, onScreenSide: boolean): Degrees | undefined {
  // Where down is, in the device's own axes: x to the right of the screen, y to its top.
  const x = Math.cos(beta * RADIANS) * Math.sin(gamma * RADIANS)
  const y = -Math.sin(beta * RADIANS)
  if (Math.hypot(x, y) < UPRIGHT) return undefined
  // The browser turns picture and page together, by the screen's angle, the other way.
  const clockwise = wrapFrom(-180, Math.atan2(x, -y) / RADIANS + screenAngle)
  return degrees(onScreenSide ? clockwise : -clockwise)
}

/** Some phones ask the person before a page may read the sensor, and only after a tap. */
export const mayAskForSensor = () =>
  typeof DeviceOrientationEvent !== 'undefined' && 'requestPermission' in DeviceOrientationEvent

/** Asks for the motion sensor. Must be called from a tap. */
export async function askForSensor(): Promise<boolean> {
  if (!mayAskForSensor()) return true
  const ask: unknown = Reflect.get(DeviceOrientationEvent, 'requestPermission')
  if (typeof ask !== 'function') return true
  try {
    return (await ask.call(DeviceOrientationEvent)) === 'granted'
  } catch {
    return false
  }
}

/**
 * Follows the motion sensor. `onRoll` is never called on a device without one, such as a laptop.
 * Returns the way to stop.
 */
export function watchDeviceLevel(
  onScreenSide: boolean,
  onRoll: (roll: Degrees | undefined) => void,
): () => void {
  const listen = ({ beta, gamma }: DeviceOrientationEvent) => {
    if (beta === null || gamma === null) return
    onRoll(rollOf({ beta, gamma, screenAngle: screen.orientation?.angle ?? 0 }, onScreenSide))
  }
  addEventListener('deviceorientation', listen)
  return () => removeEventListener('deviceorientation', listen)
}
