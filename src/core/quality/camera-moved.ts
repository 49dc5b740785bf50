import type { FrameSize } from '../body/frame-context'
import { everyMovement, type Gate, PASS } from './gate'

/** Horizontal angle of view of an ordinary webcam, degrees: a shift by a whole width is a turn by so much. */
const ANGLE_OF_VIEW = 60
/** Degrees. Errors of the estimate stay below 0.1 on the rendered rooms. */
const WARNED = 3
/** A roll goes 1:1 into every angle against the vertical; a camera that only looks aside changes them little. */
const ROLL_REFUSED = 3
const REFUSED = 8

/** A phone that is turned from upright to its side goes on sending pictures, of another shape. */
const QUARTER_TURN = 90
/** Closer to square than this, a picture's shape does not tell how its camera is held. */
const NEARLY_SQUARE = 1.1

function isTurned(one: FrameSize, other: FrameSize): boolean {
  const isClear = ({ width, height }: FrameSize) =>
    Math.max(width, height) > NEARLY_SQUARE * Math.min(width, height)
  return isClear(one) && isClear(other) && one.width > one.height !== other.width > other.height
}

/** The camera stands as it stood in the neutral: what turns with the room is no movement of the person. */
export const cameraMoved: Gate = {
  id: 'camera',
  unit: '°',
  steady: true,
  badness: (value) => value,
  appliesTo: everyMovement,
  measure({ pose, neutral, neutralSize }) {
    if (neutralSize && isTurned(pose, neutralSize)) return { value: QUARTER_TURN }
    const [now, before] = [pose.background, neutral?.background]
    if (!now || !before) return undefined
    return {
      value: Math.hypot(
        now.roll - before.roll,
        ANGLE_OF_VIEW * (now.shiftX - before.shiftX),
        ANGLE_OF_VIEW * (now.shiftY - before.shiftY),
      ),
    }
  },
  judge({ value }, { pose, neutral }) {
    const roll = Math.abs((pose.background?.roll ?? 0) - (neutral?.background?.roll ?? 0))
    if (value > REFUSED || (value > WARNED && roll > ROLL_REFUSED)) {
      return { status: 'refuse', instruction: 'camera-was-moved', reason: 'camera-moved' }
    }
    return value <= WARNED ? PASS : { status: 'warn' }
  },
}
