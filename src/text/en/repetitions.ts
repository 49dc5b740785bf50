import type { NotCountedReason } from '../../core/trial/trial'

/** Why something that was lifted or held is no repetition; written after the angle and the time. */
const notCounted: Readonly<Record<NotCountedReason, string>> = {
  'held-too-short': 'not held for half a second',
  'not-steady': 'not held still',
  'not-returned': 'held, without going back afterwards',
  'too-small': 'held, but hardly away from where it was before',
  'not-seen': 'could not be seen for part of the hold',
  'not-refined': 'held, but the more accurate models could not read it; repeat it to have it counted',
  'other-movement': 'another movement went further at that time',
}

export const repetitions = {
  notCounted,
  notCountedTitle: '{count, plural, one {# lift does not count} other {# lifts do not count}}',
  notCountedLine: '{degrees} at {time} s: {reason}',
  /** On the stage, while it happens. */
  otherLimbMoves: 'Your {side, select, left {left} other {right}} one, please: the other one is moving',
  otherDirectionMoves: 'To your {side, select, left {left} other {right}}, please',
  otherSideTitle: 'The other side moved',
  otherSide:
    '{moved, select, left {The right side was to be measured, and the left side moved. Measure again with the side that is chosen, or choose the left side.} other {The left side was to be measured, and the right side moved. Measure again with the side that is chosen, or choose the right side.}}',
  mirrored:
    'If it was the right side after all, the picture is mirrored, as front cameras of phones often do: switch mirroring off in the camera’s settings, or choose the other side.',
  spreadTitle: 'The repetitions differ by {degrees}',
  spread:
    'Repetition {number} is furthest from the others. The value is the mean of all of them, so read each by itself, or measure again.',
}
