import type { MissingReason } from '../../core/math/missing'
import { MOVEMENTS } from '../../core/movements/catalogue'
import type { TrialSource } from '../../core/trial/trial'
import type { TrialSummary } from '../../core/trial/trial-summary'
import { text } from '../../text/text'

/** What was measured, in one line: "Shoulder abduction L, R · Elbow flexion R". */
export function measuredMovements(trials: readonly TrialSummary[]): string {
  const parts = MOVEMENTS.flatMap(({ id }) => {
    const { name } = text.movements[id]
    const ofMovement = trials.filter(({ movement }) => movement === id)
    if (ofMovement.length === 0) return []
    const sides = (['left', 'right'] as const)
      .filter((side) => ofMovement.some((trial) => trial.side === side))
      .map((side) => (side === 'left' ? 'L' : 'R'))
    return [sides.length > 0 ? `${name} ${sides.join(', ')}` : name]
  })
  return parts.join(' · ') || 'nothing that can be read'
}

/** Where a trial was recorded from. */
export const SOURCE_NAMES: Readonly<Record<TrialSource['kind'], string>> = {
  webcam: 'Camera',
  'video-file': 'Video file',
  still: 'Picture',
  sample: 'Sample recording',
}

/** "1 session", "4 sessions". */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`

const MISSING_TEXTS: Readonly<Record<MissingReason, string>> = {
  nobody: 'nobody in the picture',
  'several-people': 'several people in the picture',
  'landmark-unsure': 'landmarks not sure enough',
  'outside-picture': 'partly outside the picture',
  'wrong-view': 'not in the right view',
  'too-dark': 'too dark',
  'too-far': 'too far from the camera',
  'not-level': 'the camera was not level',
  'camera-moved': 'the camera was moved',
  'camera-frozen': 'the camera stood still',
  implausible: 'no joint reaches what was read',
  'sides-swapped': 'left and right were mixed up',
  'other-side': 'the other side faced the camera',
  'other-side-moved': 'the other side moved',
  'no-neutral': 'no neutral was taken',
  'no-repetition': 'no complete repetition',
  'too-few': 'too few repetitions',
  'not-in-model': 'not given by the model',
  'not-placed': 'a point has to be placed by hand',
  'not-measured': 'not measured',
  'different-methods': 'measured in different ways',
  'no-measurement-error': 'measurement error not known yet',
}

/** Why there is no value, in a few words for a table cell. */
export const missingText = (reason: MissingReason) => MISSING_TEXTS[reason]

/** Whether two moments (ISO 8601) lie on one calendar day of this device. */
export const onSameDay = (a: string, b: string) => new Date(a).toDateString() === new Date(b).toDateString()
