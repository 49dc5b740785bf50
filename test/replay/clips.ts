import { join } from 'node:path'
import { PROJECT_ROOT } from '../../src/cli/project-root'

/**
 * Pictures and clips that the end-to-end tests show to the app, from the project's root, and every
 * how manyth picture is recorded. The built-in recordings show the same pictures, encoded anew. After
 * a change here: `npm run record`.
 */
export const CLIPS: readonly { readonly file: string; readonly every: number }[] = [
  { file: 'test/fixtures/abduction_right_senior.mjpeg', every: 2 },
  { file: 'test/fixtures/standing/front.mjpeg', every: 1 },
  { file: 'test/fixtures/standing/right.mjpeg', every: 1 },
  { file: 'test/fixtures/standing/back.mjpeg', every: 1 },
  { file: 'test/fixtures/standing/left.mjpeg', every: 1 },
  { file: 'public/sample-still.jpg', every: 1 },
  { file: 'public/sample-guided.webm', every: 2 },
]

export const pathOf = (file: string) => join(PROJECT_ROOT, file)
