import { isRoomy } from './roomy-device'

/** While a recording goes on, a device with fewer cores has none to spare. */
const ENOUGH_CORES = 4
/** Nor has one that measures fewer frames a second than this: the live picture comes first. */
const ENOUGH_FRAMES = 15

/** Whether the device can refine kept frames while it follows a person at this rate. */
export const hasSpareTime = (framesPerSecond: number): boolean =>
  isRoomy() && navigator.hardwareConcurrency >= ENOUGH_CORES && framesPerSecond >= ENOUGH_FRAMES
