import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildPageInto } from '../../src/cli/headless/page-build'
import { PROJECT_ROOT } from '../../src/cli/project-root'
import { REPLAYED, RUNS_NETWORKS } from '../replay/in-place'
import { OUT_OF_DATE, recordingHolds } from '../replay/recording'
import { serveBuilt } from './serve'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the commands' page with the networks replayed; nothing where they are not. */
    replayedPage: string | undefined
  }
}

const CACHE = join(PROJECT_ROOT, '.cache')
const REPLAY = { resolve: { alias: [REPLAYED] } }

/** Serves the app with the networks replayed, or as it is released where that cannot or must not be. */
export default async function serve(project: TestProject) {
  const isReplayed = !RUNS_NETWORKS && (await recordingHolds())
  if (!RUNS_NETWORKS && !isReplayed) console.error(OUT_OF_DATE)
  const page = isReplayed ? join(CACHE, 'headless-replayed') : undefined
  if (page !== undefined) await buildPageInto(page, REPLAY)
  project.provide('replayedPage', page)
  return serveBuilt(project, {
    ...(isReplayed && REPLAY),
    // Beside the released app, which other tests may be building.
    build: { outDir: join(CACHE, 'end-to-end') },
  })
}
