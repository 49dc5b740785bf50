import type { HandAngleKind } from '../../core/posture/points/hand-angle'

interface HandAngleText {
  readonly name: string
  /** Within a sentence. */
  readonly within: string
  /** What to do first. */
  readonly how: string
  /** What each point is, in the order of placing. */
  readonly points: readonly string[]
}

const kinds: Readonly<Record<HandAngleKind, HandAngleText>> = {
  'three-point': {
    name: 'Three points',
    within: 'three points',
    how: 'One arm, the fulcrum, the other arm: the angle at the fulcrum.',
    points: ['first arm', 'fulcrum', 'second arm'],
  },
  'two-line': {
    name: 'Two lines',
    within: 'two lines',
    how: 'Start and end of one line, then of the other: the angle between their directions.',
    points: ['first line, start', 'first line, end', 'second line, start', 'second line, end'],
  },
  'to-vertical': {
    name: 'To vertical',
    within: 'to vertical',
    how: 'Start and end of a line: its angle against the vertical.',
    points: ['start', 'end'],
  },
  'to-horizontal': {
    name: 'To horizontal',
    within: 'to horizontal',
    how: 'Start and end of a line: its angle against the horizontal.',
    points: ['start', 'end'],
  },
}

/** Angles that are measured by hand in a picture. */
export const handAngles = {
  kinds,
  /** What an angle is called that its user gave no name. */
  unnamed: 'Angle {number}',
  tapPoint: '{how} Tap point {number} of {count}: {point}.',
  byHand: '{kind}, measured by hand',
}
