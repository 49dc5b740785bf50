import { join } from 'node:path'
import { PROJECT_ROOT } from '../../src/cli/project-root'

/**
 * Pictures and clips that tests show to the app and to the commands, from the project's root, and every
 * how manyth picture is recorded. The built-in recordings show the same pictures, encoded anew. What is
 * drawn from them is in `fixtures/footage.ts`. After a change here or there: `npm run record`.
 */
export const CLIPS: readonly { readonly file: string; readonly every: number }[] = [
  { file: 'test/fixtures/abduction_right_senior.mjpeg', every: 2 },
  { file: 'test/fixtures/standing/front.mjpeg', every: 1 },
  { file: 'test/fixtures/standing/right.mjpeg', every: 1 },
  { file: 'test/fixtures/standing/back.mjpeg', every: 1 },
  { file: 'test/fixtures/standing/left.mjpeg', every: 1 },
  { file: 'public/sample-still.jpg', every: 1 },
  { file: 'public/sample-guided.webm', every: 2 },
  { file: 'test/fixtures/nobody.png', every: 1 },
  ...[
    'abduction_senior_right_120_far',
    'abduction_man_left_060',
    'abduction_man_left_060_yawp10',
    'neck_flexext_man_mid_000_near',
    'neck_flexext_man_mid_045_near',
    'rotation_side_man_left_000',
  ].map((name) => ({ file: `test/accuracy/phantom/images/${name}.jpg`, every: 1 })),
]

export const pathOf = (file: string) => join(PROJECT_ROOT, file)
