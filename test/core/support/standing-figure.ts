import type { Pose } from '../../../src/core/body/pose'
import { seconds } from '../../../src/core/math/units'
import type { PostureView } from '../../../src/core/posture/measures/scene'
import { mapped } from './stick-figure'
import { turnedFigure } from './turned-figure'

const HEADING: Readonly<Record<PostureView, number>> = { front: 0, right: 90, back: 180, left: -90 }

/** A person who stands in a view, moved on the picture by so many of its 1000 pixels; their trunk has 200. */
export const standing = (view: PostureView, time: number, right = 0): Pose => ({
  ...mapped(turnedFigure(HEADING[view]), (x, y) => [x + right, y]),
  time: seconds(time),
})

/** A person seen from behind, as a network sees them that takes a back for a front: the face is unsure. */
export function asFrontUnsure(): Pose {
  const pose = turnedFigure(0)
  const unsure = ['nose', 'left_eye', 'right_eye'] as const
  const face = unsure.map((name) => {
    const at = pose.imageLandmarks[name]
    if (!at) throw new Error(`the figure has no ${name}`)
    return [name, { ...at, score: 0.18 }] as const
  })
  return { ...pose, imageLandmarks: { ...pose.imageLandmarks, ...Object.fromEntries(face) } }
}
