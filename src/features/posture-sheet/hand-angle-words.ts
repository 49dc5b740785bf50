import { isMissing } from '../../core/math/missing'
import type { Degrees } from '../../core/math/units'
import type { Vector } from '../../core/math/vector'
import { type HandAngle, type HandAngleKind, handAngleDegrees } from '../../core/posture/points/hand-angle'
import { formatDegrees } from '../../ui/format'

interface KindWords {
  readonly name: string
  /** What to do first. */
  readonly how: string
  /** What each point is, in the order of placing. */
  readonly points: readonly string[]
}

export const ANGLE_KINDS: Readonly<Record<HandAngleKind, KindWords>> = {
  'three-point': {
    name: 'Three points',
    how: 'One arm, the fulcrum, the other arm: the angle at the fulcrum.',
    points: ['first arm', 'fulcrum', 'second arm'],
  },
  'two-line': {
    name: 'Two lines',
    how: 'Start and end of one line, then of the other: the angle between their directions.',
    points: ['first line, start', 'first line, end', 'second line, start', 'second line, end'],
  },
  'to-vertical': {
    name: 'To vertical',
    how: 'Start and end of a line: its angle against the vertical.',
    points: ['start', 'end'],
  },
  'to-horizontal': {
    name: 'To horizontal',
    how: 'Start and end of a line: its angle against the horizontal.',
    points: ['start', 'end'],
  },
}

/** What an angle is called: by its user, else by its number. */
export const angleName = ({ label }: Pick<HandAngle, 'label'>, index: number) => label || `Angle ${index + 1}`

/** "42.3°", or a dash while it cannot be read. */
export function angleText(angle: Pick<HandAngle<Vector>, 'kind' | 'points'>, roll: Degrees): string {
  const value = handAngleDegrees(angle, roll)
  return isMissing(value) ? '–' : formatDegrees(value, { decimals: 1 })
}
