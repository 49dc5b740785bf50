import type { SourceKind } from '../../core/body/frame-context'

/** Where something was recorded from. */
export const sourceNames: Readonly<Record<SourceKind, string>> = {
  webcam: 'Camera',
  'video-file': 'Video file',
  still: 'Picture',
  sample: 'Sample recording',
}

/** How much there is of something, and what was measured. */
export const contents = {
  trials: '{count, plural, one {# trial} other {# trials}}',
  postureViews: '{count, plural, one {# posture view} other {# posture views}}',
  anglesByHand: '{count, plural, one {# angle by hand} other {# angles by hand}}',
  readings: '{count, plural, one {# reading by hand} other {# readings by hand}}',
  answers: '{count, plural, one {# answer} other {# answers}}',
  /** A movement with the letters of the sides that it was measured on. */
  movement: '{sides, select, none {{movement}} other {{movement} {letters}}}',
  letters: { left: 'L', right: 'R' },
  posture: 'Posture {views}',
  nothing: 'nothing that can be read',
}
