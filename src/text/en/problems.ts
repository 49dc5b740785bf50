/** What happened, what is safe, and what to do: the three things that a message owes the reader. */
export interface ProblemText {
  readonly title: string
  readonly safe: string
  readonly next: string
}

const KEPT = 'What was recorded so far is kept, and so are all saved measurements.'
const NOTHING_LOST = 'Nothing was recorded yet, and all saved measurements are kept.'
const FILE_UNCHANGED = 'The file itself was not changed. Saved measurements are kept.'

/** Problems of a camera, and of a file that gives no picture: `{detail}` is what it is, or what it is coded in. */
const camera = {
  'no-camera': {
    title: 'No camera was found.',
    safe: NOTHING_LOST,
    next: 'Plug in a camera and try again, or measure from a video file.',
  },
  'permission-denied': {
    title: 'The camera is blocked for this page.',
    safe: 'Pictures never leave this device. Saved measurements are kept.',
    next: 'Allow the camera at the camera symbol beside the address, then try again.',
  },
  'camera-in-use': {
    title: 'Another program is using the camera.',
    safe: NOTHING_LOST,
    next: 'Close video calls and other pages that show the camera, then try again.',
  },
  'camera-unplugged': {
    title: 'The camera was unplugged.',
    safe: KEPT,
    next: 'Plug it in and try again, or finish with what is there.',
  },
  'camera-failed': {
    title: 'The camera stopped sending pictures.',
    safe: KEPT,
    next: 'Check its cover and switch, plug it in again, or choose another camera in the settings.',
  },
  'insecure-page': {
    title: 'This address cannot use the camera.',
    safe: NOTHING_LOST,
    next: 'Open the page through https, or on the computer itself through localhost.',
  },
  'not-supported': {
    title: 'This browser cannot use a camera.',
    safe: NOTHING_LOST,
    next: 'Open the page in a current Chrome, Edge, Firefox or Safari.',
  },
  'no-media': {
    title: 'This file is {detail, select, none {neither a picture nor a video} other {{detail}}}.',
    safe: FILE_UNCHANGED,
    next: 'Choose a video (MP4, WebM or MOV) or, where a picture is asked for, a photograph (JPEG or PNG).',
  },
  'broken-media': {
    title:
      'This {detail, select, none {media} other {{detail}}} file is damaged: it breaks off, or a part of it cannot be read.',
    safe: FILE_UNCHANGED,
    next: 'Copy it once more from the device that recorded it, or choose another file.',
  },
  'not-decodable': {
    title: 'This browser cannot decode {detail, select, none {this format} other {{detail}}}.',
    safe: FILE_UNCHANGED,
    next: 'Record with the camera set to “Most compatible”, convert the file to MP4 with H.264 or to JPEG, or open it in another browser.',
  },
} satisfies Readonly<Record<string, ProblemText>>

const NOTHING_RECORDED = 'Nothing was recorded; everything saved is safe.'

/** Problems of the model. */
const pose = {
  'weights-unavailable': {
    title: 'The model could not be loaded',
    safe: NOTHING_RECORDED,
    next: 'Check that this device is still connected to where Plumbline comes from, then try again.',
  },
  'backend-unavailable': {
    title: 'This browser cannot run the model',
    safe: NOTHING_RECORDED,
    next: 'Try again, choose another way to run it in the settings, or use a current Chrome, Edge, Firefox or Safari.',
  },
  'graphics-lost': {
    title: 'The graphics card stopped answering',
    safe: NOTHING_RECORDED,
    next: 'Try again. If it comes back, choose “Processor” in the settings.',
  },
  'worker-crashed': {
    title: 'The model stopped',
    safe: NOTHING_RECORDED,
    next: 'Close other pages that use much memory, then try again.',
  },
  'model-failed': {
    title: 'The model failed on a picture',
    safe: NOTHING_RECORDED,
    next: 'Try again, or choose another model in the settings.',
  },
  stopped: { title: 'The model took too long', safe: NOTHING_RECORDED, next: 'Try again.' },
  misused: { title: 'The model was busy', safe: NOTHING_RECORDED, next: 'Try again.' },
  otherwise: { title: 'The measurement could not start', safe: NOTHING_RECORDED, next: 'Try again.' },
} satisfies Readonly<Record<string, ProblemText>>

/** What broke a recording off, besides the camera. */
const interruptions = {
  'page-hidden': {
    title: 'The page was hidden',
    safe: 'A hidden page gets no pictures, so the recording paused at that moment.',
    next: 'Go on, keep what was recorded, or start again.',
  },
  pose: {
    title: 'The model stopped',
    safe: 'What was recorded until then is safe.',
    next: 'Keep it, or start again.',
  },
} satisfies Readonly<Record<string, ProblemText>>

/** Why a measurement could not be written to the disk. */
const storage = {
  full: {
    title: 'This device has no space left',
    next: 'Free some space (the browser’s downloads, other programs), then keep it again.',
  },
  unavailable: {
    title: 'This browser keeps no data for Plumbline',
    next: 'A private window or a blocked site setting is the usual reason. Allow storage, then keep it again.',
  },
  gone: {
    title: 'What this belongs to was erased meanwhile',
    next: 'Keep it again: it is then kept without a client.',
  },
  failed: {
    title: 'The measurement could not be written',
    next: 'Keep it again. If that fails too, note the values.',
  },
}

export const problems = {
  camera,
  pose,
  interruptions,
  storage,
  notSaved: 'The measurement is not saved yet. It stays on this screen as long as the page is open.',
}
