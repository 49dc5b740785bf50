import type { Pose } from '../../../src/core/body/pose'
import type { Side } from '../../../src/core/body/skeleton'
import { pixels } from '../../../src/core/math/units'
import type { PainScore } from '../../../src/core/protocol/pain'
import { facingCamera } from './stick-figure'

export const resting: Pose = facingCamera()

/** Somebody with the elbow at the side and that hand held out at a score: the trunk of the figure is 200 pixels long. */
export function pointingAt(score: PainScore, side: Side = 'right'): Pose {
  const { imageLandmarks, ...facts } = resting
  const sign = side === 'left' ? 1 : -1
  const height = 200 * (0.4 + 0.09 * score)
  const point = (x: number, y: number) => ({ x: pixels(x), y: pixels(y), score: 0.9 })
  return {
    ...facts,
    imageLandmarks: {
      ...imageLandmarks,
      [`${side}_elbow`]: point(500 + 110 * sign, 500),
      [`${side}_wrist`]: point(500 + 170 * sign, 600 - height),
    },
  }
}
