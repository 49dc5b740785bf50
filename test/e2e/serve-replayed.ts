import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { PROJECT_ROOT } from '../../src/cli/project-root'
import { REPLAYED, RUNS_NETWORKS } from '../replay/in-place'
import { OUT_OF_DATE, recordingHolds } from '../replay/recording'
import { serveBuilt } from './serve'

/** Serves the app with the networks replayed, or as it is released where that cannot or must not be. */
export default async function serve(project: TestProject) {
  const isReplayed = !RUNS_NETWORKS && (await recordingHolds())
  if (!RUNS_NETWORKS && !isReplayed) console.error(OUT_OF_DATE)
  return serveBuilt(project, {
    ...(isReplayed && { resolve: { alias: [REPLAYED] } }),
    // Beside the released app, which other tests may be building.
    build: { outDir: join(PROJECT_ROOT, '.cache', 'end-to-end') },
  })
}
