import { PoseError, type PoseErrorReason } from '../../../pose/pose-error'

interface Words {
  readonly title: string
  readonly safe: string
  readonly next: string
}

const SAFE = 'Nothing was recorded; everything saved is safe.'

const WORDS: Readonly<Record<PoseErrorReason, Words>> = {
  'weights-unavailable': {
    title: 'The model could not be loaded',
    safe: SAFE,
    next: 'Check that this device is still connected to where Plumbline comes from, then try again.',
  },
  'backend-unavailable': {
    title: 'This browser cannot run the model',
    safe: SAFE,
    next: 'Try again, choose another way to run it in the settings, or use a current Chrome, Edge, Firefox or Safari.',
  },
  'graphics-lost': {
    title: 'The graphics card stopped answering',
    safe: SAFE,
    next: 'Try again. If it comes back, choose “Processor” in the settings.',
  },
  'worker-crashed': {
    title: 'The model stopped',
    safe: SAFE,
    next: 'Close other pages that use much memory, then try again.',
  },
  'model-failed': {
    title: 'The model failed on a picture',
    safe: SAFE,
    next: 'Try again, or choose another model in the settings.',
  },
  stopped: { title: 'The model took too long', safe: SAFE, next: 'Try again.' },
  misused: { title: 'The model was busy', safe: SAFE, next: 'Try again.' },
}

/** What happened to the model, what is safe, and what to do. */
export const describePoseProblem = (error: unknown): Words =>
  error instanceof PoseError
    ? WORDS[error.reason]
    : { title: 'The measurement could not start', safe: SAFE, next: 'Try again.' }
