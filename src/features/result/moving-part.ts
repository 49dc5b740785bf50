import type { LandmarkName, Side } from '../../core/body/skeleton'
import type { Movement } from '../../core/movements/movement'

/** The landmarks whose bones a movement moves: drawn in the colour of the measure. */
export function movingPart({ region }: Movement, side: Side | undefined): ReadonlySet<LandmarkName> {
  const of = side ?? 'left'
  const set = (...names: LandmarkName[]) => new Set(names)
  switch (region) {
    case 'shoulder':
      return set(`${of}_shoulder`, `${of}_elbow`, `${of}_wrist`)
    case 'elbow':
      return set(`${of}_elbow`, `${of}_wrist`)
    case 'neck':
      return set('nose', 'left_eye', 'right_eye', 'left_ear', 'right_ear')
    case 'hip':
      return set(`${of}_hip`, `${of}_knee`, `${of}_ankle`)
    case 'knee':
      return set(`${of}_knee`, `${of}_ankle`)
    case 'trunk':
      return set('left_shoulder', 'right_shoulder', 'left_hip', 'right_hip')
  }
}
