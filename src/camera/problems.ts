import type { CameraProblem } from './frame-source'

/** What happened, what is safe, and what to do: the three things that a message owes the reader. */
export interface ProblemText {
  readonly title: string
  readonly safe: string
  readonly next: string
}

const KEPT = 'What was recorded so far is kept, and so are all saved measurements.'
const NOTHING_LOST = 'Nothing was recorded yet, and all saved measurements are kept.'

const FILE_UNCHANGED = 'The file itself was not changed. Saved measurements are kept.'

type FileProblem = 'no-media' | 'broken-media' | 'not-decodable'

const TEXTS: Readonly<Record<Exclude<CameraProblem, FileProblem>, ProblemText>> = {
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
}

/** The words for a file that gives no picture; `detail` as in `CameraError`. */
const FILE_TEXTS: Readonly<Record<FileProblem, (detail: string | undefined) => ProblemText>> = {
  'no-media': (detail = 'neither a picture nor a video') => ({
    title: `This file is ${detail}.`,
    safe: FILE_UNCHANGED,
    next: 'Choose a video (MP4, WebM or MOV) or, where a picture is asked for, a photograph (JPEG or PNG).',
  }),
  'broken-media': (detail = 'media') => ({
    title: `This ${detail} file is damaged: it breaks off, or a part of it cannot be read.`,
    safe: FILE_UNCHANGED,
    next: 'Copy it once more from the device that recorded it, or choose another file.',
  }),
  'not-decodable': (detail = 'this format') => ({
    title: `This browser cannot decode ${detail}.`,
    safe: FILE_UNCHANGED,
    next: 'Record with the camera set to “Most compatible”, convert the file to MP4 with H.264 or to JPEG, or open it in another browser.',
  }),
}

const isFileProblem = (problem: CameraProblem): problem is FileProblem => problem in FILE_TEXTS

/** Whether trying again with the same file is of no use. */
export const isOfFile = (problem: CameraProblem | undefined): boolean =>
  problem !== undefined && isFileProblem(problem)

/** The words for a problem of the camera or of a file; `detail` as in `CameraError`. */
export const describeProblem = (problem: CameraProblem, detail?: string): ProblemText =>
  isFileProblem(problem) ? FILE_TEXTS[problem](detail) : TEXTS[problem]
