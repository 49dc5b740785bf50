/**
 * What is said when somebody stops, or feels unwell, while they are measured. It names who to turn to and
 * never what somebody might have: 999, then 111 or a GP today, then the therapist (UK).
 */
export const safety = {
  /** Somebody crossed the arms above the head, or pressed. Told to the person. */
  stopped: {
    title: 'Stopped. Lower your arms and rest',
    kept: 'Everything measured so far is kept.',
    goOn: 'Go on',
    summary: 'To the summary',
    leave: 'End here',
    unwell: 'I feel unwell',
    keys: 'Keys and remote: → go on, Esc to the summary, ← I feel unwell.',
  },
  unwell: {
    title: 'Stop now. Sit down',
    rest: 'Tell somebody who is with you. Nothing more is measured today.',
    tiers: [
      'Call 999 now for chest pain, trouble breathing, fainting or a blackout, a sudden severe headache, or sudden weakness or trouble speaking or seeing.',
      'Call 111 or a GP today for dizziness, numbness or weakness that is new, unsteady walking, clumsy hands, or a headache that is new.',
      'For anything else that is new, talk to your therapist first.',
    ],
    summary: 'End and see the summary',
    back: 'Pressed by mistake',
    keys: 'Keys and remote: → end, ← pressed by mistake.',
    /** On the summary, to whoever reads it. */
    noteTitle: 'Stopped: the person felt unwell',
    note: 'Ask what it was, and whether it has passed, before anything else is done. Nothing more is measured today with dizziness, numbness, new weakness or a new headache.',
  },
  /** Always there while somebody is measured. */
  stop: 'Stop',
}
