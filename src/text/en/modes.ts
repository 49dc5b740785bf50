import type { MovementMode } from '../../core/movements/mode'

const made: Readonly<Record<MovementMode, string>> = {
  active: 'by the person alone',
  assisted: 'by the person with help',
  passive: 'by somebody else, the person letting them',
}

/** Who moves. */
export const modes = {
  /** A movement's name or title (`{name}`) with its mode, which is left out where the person moves alone. */
  named: '{name}{mode, select, active {} assisted {, assisted} other {, passive}}',
  moved: 'Moved',
  made,
  helper: 'Helper in the picture',
  helperFrames:
    '{count, plural, one {in # frame} other {in # frames}}; the person was told from the helper by where they stood, and the live values stand',
  noReference: 'Published values are of active movement, and are not held against this one.',
}
