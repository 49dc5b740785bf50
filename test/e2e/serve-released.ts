import type { TestProject } from 'vitest/node'
import { serveBuilt } from './serve'

/** Serves the app as it is released. */
export default (project: TestProject) => serveBuilt(project)
