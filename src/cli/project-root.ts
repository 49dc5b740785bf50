import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the folder that holds package.json. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The one configuration that the app, its tests and the headless page are built with. */
export const VITE_CONFIG = join(PROJECT_ROOT, 'vite.config.ts')
