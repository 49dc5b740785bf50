import { join } from 'node:path'
import type { Alias } from 'vite'

/** Set by `npm run check:full`, and by `npm test` where the recording is out of date: nothing is replayed. */
export const RUNS_NETWORKS = process.env.PLUMBLINE_NETWORKS === 'run'

/** The one difference to the released app: who answers for the networks, inside the worker. */
export const REPLAYED: Alias = {
  find: /^\.\/create-engine$/,
  replacement: join(import.meta.dirname, 'create-engine.ts'),
}
