import { join } from 'node:path'
import type { InlineConfig } from 'vite'
import type { TestProject } from 'vitest/node'
import { PROJECT_ROOT } from '../../src/cli/project-root'
import { recordedKey, recordingKey } from '../replay/recording'
import { serveBuilt } from './serve'

/** Set by `npm run check:full`: nothing is replayed. */
const RUNS_NETWORKS = process.env.PLUMBLINE_NETWORKS === 'run'

/** The one difference to the released app: who answers for the networks, inside the worker. */
const REPLAYED: NonNullable<InlineConfig['resolve']> = {
  alias: [{ find: /^\.\/create-engine$/, replacement: join(PROJECT_ROOT, 'test/replay/create-engine.ts') }],
}

/** Whether what was recorded still is what the networks would find. */
async function holds(): Promise<boolean> {
  if ((await recordedKey()) === (await recordingKey())) return true
  console.error(
    'Clips, weights, pose code or a library have changed since test/replay was recorded: the networks run. ' +
      'After such a change: npm run record, and commit.',
  )
  return false
}

/** Serves the app with the networks replayed, or as it is released where that cannot or must not be. */
export default async function serve(project: TestProject) {
  const isReplayed = !RUNS_NETWORKS && (await holds())
  return serveBuilt(project, {
    ...(isReplayed && { resolve: REPLAYED }),
    // Beside the released app, which other tests may be building.
    build: { outDir: join(PROJECT_ROOT, '.cache', 'end-to-end') },
  })
}
