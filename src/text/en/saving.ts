/** Why the disk did not do what was asked. */
const reasons = {
  full: 'this device has no space left',
  unavailable: 'the storage of this page cannot be reached',
  gone: 'it, or what it belongs to, was erased meanwhile',
  failed: 'the disk did not take it',
}

/** What is said of something that was kept, changed or taken back. */
export const saving = {
  reasons,
  notChanged: 'Nothing was changed: {reason}.',
  notUndone: 'That could not be undone: {reason}.',
  trialKept: 'Measurement kept on this device.',
  postureKept: 'Posture kept on this device.',
  anglesKept: 'Angles kept on this device.',
  recordingDiscarded: 'Recording discarded.',
  readingKept: 'Reading kept.',
  readingRemoved: 'Reading removed.',
  editUnderWay: 'Keeping the change…',
  editsKept: 'Every change is kept on this device.',
  editNotKept: 'The last change was not kept.',
}
