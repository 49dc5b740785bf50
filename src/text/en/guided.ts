import type { MovementId } from '../../core/movements/movement'
import type { BuiltInId } from '../../core/protocol/built-in'

/** The named side in the middle of a sentence. */
const SIDE = '{side, select, left {left} other {right}}'
const ARM = `{side, select, both {both arms} left {your left arm} other {your right arm}}`

/**
 * What the person is told to do, in plain words, short enough to be read at two metres. `{side}` is left,
 * right, or both where both are moved together. `again` from the second time on.
 */
const movements: Readonly<Record<MovementId, { readonly first: string; readonly again: string }>> = {
  'cervical-rotation': {
    first: `Turn your head to the ${SIDE}`,
    again: `Once more, to the ${SIDE}`,
  },
  'cervical-lateral-flexion': {
    first: `Tip your ear to your ${SIDE} shoulder`,
    again: `Once more, to the ${SIDE}`,
  },
  'cervical-flexion': { first: 'Chin to your chest', again: 'Chin down, once more' },
  'cervical-extension': { first: 'Look up to the ceiling', again: 'Look up, once more' },
  'shoulder-abduction': {
    first: `Lift ${ARM} out to the side`,
    again: `Once more, ${ARM}`,
  },
  'shoulder-flexion': { first: `Lift ${ARM} forwards and up`, again: 'Forwards and up, once more' },
  'shoulder-extension': { first: `Move ${ARM} straight back`, again: 'Back, once more' },
  'shoulder-external-rotation': { first: `Turn your ${SIDE} hand up`, again: 'Up, once more' },
  'shoulder-internal-rotation': { first: `Turn your ${SIDE} hand down`, again: 'Down, once more' },
  'elbow-flexion': { first: `Bend your ${SIDE} elbow`, again: 'Bend it, once more' },
  'elbow-extension': { first: `Straighten your ${SIDE} elbow`, again: 'Straighten it, once more' },
  'trunk-lateral-flexion': { first: `Lean over to the ${SIDE}`, again: `Once more, to the ${SIDE}` },
  'trunk-flexion': { first: 'Bend forwards', again: 'Forwards, once more' },
  'hip-abduction': { first: `Move your ${SIDE} leg out to the side`, again: 'Out, once more' },
  'knee-flexion': { first: `Bend your ${SIDE} knee, heel up`, again: 'Heel up, once more' },
}

const protocols: Readonly<Record<BuiltInId, { readonly name: string; readonly detail: string }>> = {
  'neck-and-shoulder': {
    name: 'Neck and shoulder',
    detail: 'Neck in six directions, then both arms to the side, forwards and back. One turn to each side.',
  },
  neck: { name: 'Neck', detail: 'Turning, tipping, chin down and up, sitting, facing the camera.' },
  shoulder: {
    name: 'Shoulder',
    detail: 'Both arms to the side, then each arm forwards and back. One turn to each side.',
  },
}

/** What is built from the last session; `{movements}` are its movement-sides. */
const recheck = { name: 'Short re-check', detail: 'What moved less last time: {movements}.' }

/** A guided run: the person is led through a protocol without touching anything. */
export const guided = {
  movements,
  protocols,
  recheck,
  /** Begins at once what was used last. */
  startLast: 'Start: {protocol}',
  setup: {
    title: 'Guided measurement',
    choose: 'Protocol',
    /** `{sides}` is how many values it gives. */
    gives:
      '{sides, plural, one {# value} other {# values}}, about {minutes, plural, one {# minute} other {# minutes}}',
    how: 'How it goes',
    steps: [
      'Camera level, at chest height. Two and a half metres away, standing, for a protocol with arms; one and a half, sitting, for the neck.',
      'Press Start. From then on nobody touches anything: the screen says what to do, one thing at a time.',
      'Each movement goes as far as is comfortable, is held for two seconds, and goes back. Stop at once with dizziness, new pain or numbness: cross your arms above your head, or press Stop.',
    ],
    start: 'Start',
    sample: 'A rendered person does the shoulder protocol, with both turns. No camera is used.',
    link: 'Guided measurement',
  },
  /** Told to the person. */
  face: '{facing, select, front {Face the camera} left {Turn your left side to the camera} other {Turn your right side to the camera}}',
  still: '{position, select, sitting {Sit relaxed and still} other {Stand relaxed and still}}',
  /** Somebody else moves the person: told to both. `{movement}` is the field's term with its side. */
  passive: { first: 'Stay loose. Helper: {movement}', again: 'Stay loose. Once more' },
  /** Before a step that is done sitting where the one before was done standing, or the other way round. */
  change: '{position, select, sitting {Sit down, please} other {Stand up, please}}',
  /** While nothing is asked of the person; `{seconds}` are left. */
  rest: 'Rest for a moment',
  reading: {
    of: '{movement}, by {instrument, select, goniometer {goniometer} other {inclinometer}}',
    /** Told to the person while somebody reads. */
    stay: 'Now it is read by hand',
    enter: 'Enter',
    skip: 'Not read',
    range: 'A number of degrees, {min} to {max}.',
    title: 'Read by hand',
    caption: 'As it was read; never held against what the camera measured.',
    head: { what: 'What', value: 'Angle', delete: 'Delete the reading of {what}' },
    deleted: 'The reading was deleted.',
  },
  question: {
    yesNo: '{value, select, true {Yes} other {No}}',
    skip: 'No answer',
    keys: {
      'yes-no': 'Keys and remote: → or Y yes, ← or N no.',
      '0-10': 'Keys: 0 to 9.',
    },
    /** On the summary and the session. */
    title: 'Answers',
    score: '{score} of 10',
    head: { question: 'Question', answer: 'Answer', delete: 'Delete the answer to “{question}”' },
    deleted: 'The answer was deleted.',
  },
  restLeft: '{seconds, plural, one {# second left} other {# seconds left}}',
  restGoOn: 'Go on now',
  hold: 'Hold',
  /** A helper is in the picture, and it cannot be told whose landmarks these are. */
  helper: 'Helper, step aside for a moment',
  back: 'Slowly back',
  stepDone: 'Thank you',
  done: 'Done. You can relax',
  interrupted: 'Measurement interrupted',
  /** The side that is not asked for, or has been done, is moved: `{side}` is the one that is asked for. */
  otherSide:
    '{side, select, left {That was {part, select, none {the right} arm {the right arm} other {the right leg}}. Now the left{part, select, none {} other { one}}} other {That was {part, select, none {the left} arm {the left arm} other {the left leg}}. Now the right{part, select, none {} other { one}}}}',
  /** A lift that does not count, while it has just been made. */
  refused: {
    'held-too-short': 'Hold it a moment longer',
    'not-steady': 'Hold it still, please',
    'not-returned': 'Go all the way back in between',
    'too-small': 'A little further, if it is comfortable',
    'not-seen': 'Stay in the picture, please',
    'not-refined': 'Once more, please',
    'other-movement': 'That was another movement',
  },
  panel: {
    step: 'Step {step} of {steps}',
    next: 'Next step',
    again: 'This step again',
    finish: 'Finish here',
    cancel: 'Cancel',
    counted: '{count} of {wanted}',
    notMeasured: 'left out',
    rest: 'Rest, {seconds} s',
    question: 'Question: {question}',
    keys: 'Keys and remote: → next step, ← this step again, Esc stop, 0 to 9 pain, U unwell. Arms crossed above the head stop it, too.',
    refining: 'More exact values behind: {done} of {total} pictures.',
    steps: 'Steps',
    now: 'now',
  },
  ring: 'Hold: {seconds} s',
  pain: {
    title: 'Pain, 0 to 10',
    of: 'During: {movement}',
    none: 'After the first movement.',
    score: 'Pain {score} of 10',
    /** Told to the person after a step, beside a scale from the waist to the mouth. */
    ask: 'Pain? Hold a hand out',
    worst: 'worst',
    noPain: 'none',
    stay: 'Stay there to choose it',
    chosen: 'You chose {score}. Lower your hand',
    /** A choice before it begins. */
    asks: 'Ask about pain after each movement',
    asksHow:
      'By a hand held out at the side, by touch or a key. It goes on by itself after five seconds without an answer.',
    /** Told to the person when the limit is reached. */
    stopped: 'We stop here. Rest now',
    note: 'Stopped at pain {score} of 10. Ask what it was like before anything else is measured; with dizziness, numbness or new weakness nothing more is measured today.',
  },
  leave: {
    title: 'Stop the guided measurement?',
    text: '{count, plural, =0 {The step under way has not been counted yet.} one {# value is measured and safe.} other {# values are measured and safe.}} Go to the summary with what there is, or leave: it stays here until it is kept or discarded.',
    keep: 'Finish and see the summary',
    leave: 'Leave',
  },
  interruptedValues:
    '{count, plural, =0 {Nothing has been measured yet.} one {# value is measured and safe.} other {# values are measured and safe.}}',
  summary: {
    title: 'Summary',
    sample: 'Of the sample recording, to see how it works; it is not kept',
    notKept: 'not kept yet',
    kept: 'kept',
    keep: 'Keep all',
    keeping: 'Keeping…',
    keptToast: 'All values kept on this device.',
    discard: 'Discard all',
    discarded: 'All values discarded.',
    goOn: 'Go on with what is missing',
    again: 'Measure again',
    nothingTitle: 'No guided measurement here',
    nothing: 'The values of a guided measurement appear here when it ends.',
    start: 'Start one',
    missing: 'Not measured',
    refining: 'More exact values are on their way: {done} of {total} pictures. Nothing has to wait for them.',
    fallback:
      '{count, plural, one {One value is the live one: the more accurate models could not read it.} other {# values are the live ones: the more accurate models could not read them.}}',
    spread: 'Repetitions {values}: they differ by {degrees}.',
    lastTime: 'last time {value}',
    session: 'Open the session',
    once: 'first time',
  },
  /** A reminder below the header. */
  reminder: 'A guided measurement',
}
