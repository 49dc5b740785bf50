/** What screens say of clients, sessions and what is kept with them. */
export const records = {
  clientsFound:
    '{count, plural, =0 {Nobody has this name or code yet. Enter adds them.} one {# client found.} other {# clients found.}}',
  /** Where more match than are shown. */
  firstClients: 'The first {count} that match. Type more to narrow it down.',
  clientsAlike:
    '{count, plural, one {# client on this device may be the same person.} other {# clients on this device may be the same person.}}',
  sessionsFromTo:
    '{count, plural, =0 {No session yet} one {# session, {first}} other {# sessions, {first} to {last}}}',
  eraseClient:
    '{count, plural, =0 {Nothing has been measured for this client yet.} one {This erases # session with {contents} from this device{pictures, select, some {, and every picture kept with it} other {}}.} other {This erases # sessions with {contents} from this device{pictures, select, some {, and every picture kept with them} other {}}.}} It can be undone for some seconds, then no longer.',
  postureViews:
    'Standing still, views: {views}{placed, plural, =0 {} one {; # point placed by hand} other {; # points placed by hand}}.',
  postureViewsDeleted:
    '{count, plural, one {# posture view was deleted.} other {# posture views were deleted.}}',
  sessionsWithPosture:
    '{count, plural, one {# session with views of the posture, on {day}: {views}.} other {# sessions with views of the posture, the latest on {day}: {views}.}}',
  unreadableTitle: '{count, plural, one {# record could not be read} other {# records could not be read}}',
  unreadable:
    'Left out here, and kept as {count, plural, one {it is} other {they are}} on this device ({kinds}).{newer, select, some { A newer version of Plumbline wrote there: load the page again to update.} other {}}',
  /** What a trial's value is the value of. */
  valueOf:
    '{count, plural, one {One repetition, the median of its hold.} other {Mean of # repetitions, SD {sd}, each the median of its hold.}}',
  /** How many of the repeats that verdicts would rest on are kept. */
  repeatsSoFar:
    '{count, plural, one {# repeat} other {# repeats}} of this person kept so far. From {least} on, verdicts on a change within a sitting rest on them: a few trials give only a rough figure.',
  repeatsEnough:
    '{count} repeats of this person are kept: verdicts on a change within a sitting rest on them. Between days they count from {leastDays} days on, and never make a verdict finer than a new set-up allows.',
}

/** What is asked before a recording is left. */
export const leaving = {
  repetitions: {
    title: 'Stop measuring?',
    text: '{count, plural, one {# repetition} other {# repetitions}} so far. Keep what was counted as a measurement, or discard it.',
    keep: 'Keep what was counted',
    leave: 'Discard and leave',
  },
  views: {
    title: 'Stop taking views?',
    text: '{count, plural, one {# view} other {# views}} so far. What was taken stays here until it is kept or discarded.',
    keep: 'Finish with what was taken',
    leave: 'Leave',
  },
  viewsDone: 'Done. {count, plural, one {# view} other {# views}}',
}

/** Lines below the header that remind of something. */
export const reminders = {
  notKept: '{what} is not kept yet.',
  lookAtIt: 'Look at it',
  /** What a draft is of, where no more is known. */
  kinds: {
    trial: 'A measurement',
    capture: 'A posture assessment',
    'hand-picture': 'A picture measured by hand',
  },
  camera: 'Camera',
  cameraOn: 'The camera is still on for the next movement; nothing is recorded.',
  turnOff: 'Turn it off',
}
