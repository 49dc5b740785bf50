import type { CameraProblem } from './frame-source'

/** What happened, what is safe, and what to do: the three things that a message owes the reader. */
export interface ProblemText {
  readonly title: string
  readonly safe: string
  readonly next: string
}

const KEPT = 'What was recorded so far is kept, and so are all saved measurements.'
const NOTHING_LOST = 'Nothing was recorded yet, and all saved measurements are kept.'

const TEXTS: Readonly<Record<CameraProblem, ProblemText>> = {
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
  'unreadable-file': {
    title: 'This file cannot be read as a picture or video.',
    safe: 'The file itself was not changed. Saved measurements are kept.',
    next: 'Choose an MP4, WebM, MJPEG, JPEG or PNG file that plays on this computer.',
  },
}

/** The words for a problem of the camera or of a file. */
export const describeProblem = (problem: CameraProblem): ProblemText => TEXTS[problem]
