import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../../../src/cli/project-root'
import type { PostureView } from '../../../src/core/posture/measures/scene'
import { TURNING_ORDER } from '../../../src/recording/view-plan'
import { standingClip } from '../../fixtures/standing-clip'

/**
 * Turning, settling, counting down and measuring take ten seconds of a camera's time, and what a slow
 * machine takes to notice a turn comes on top.
 */
const SECONDS_PER_VIEW = 14

/** Writes a recording of a person who stands and turns, for `launchBrowser` or to be opened, and returns where. */
export async function standingCamera(
  secondsPerView = SECONDS_PER_VIEW,
  views: readonly PostureView[] = TURNING_ORDER,
): Promise<string> {
  const bytes = new Map<PostureView, Uint8Array<ArrayBuffer>>()
  for (const view of views) {
    bytes.set(
      view,
      new Uint8Array(await readFile(join(PROJECT_ROOT, `test/fixtures/standing/${view}.mjpeg`))),
    )
  }
  const pictures = standingClip((view) => bytes.get(view) ?? new Uint8Array(), secondsPerView, views)
  const path = join(await mkdtemp(join(tmpdir(), 'plumbline-standing-')), 'standing.mjpeg')
  await writeFile(path, Buffer.concat(pictures))
  return path
}
