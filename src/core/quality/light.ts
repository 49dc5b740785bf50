import { everyMovement, type Gate, PASS } from './gate'

/** Percent of white, mean over the frame. */
const DIM = 15
const DARK = 5
/** Standard deviation over the frame, percent of white: below it a picture shows next to nothing. */
const FLAT = 1

/** There is light enough for the camera to see the person. */
export const light: Gate = {
  id: 'light',
  unit: '%',
  steady: true,
  badness: (value) => -value,
  appliesTo: everyMovement,
  measure: ({ pose }) => pose.light && { value: 100 * pose.light.mean },
  judge({ value }, { pose }) {
    // A blank wall is flat as well, and nobody is missing light there.
    const flat = pose.people > 0 && pose.light !== undefined && 100 * pose.light.contrast < FLAT
    if (value < DARK || flat) return { status: 'refuse', instruction: 'more-light', reason: 'too-dark' }
    return value < DIM ? { status: 'warn', instruction: 'more-light' } : PASS
  },
}
