import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { PROJECT_ROOT, VITE_CONFIG } from '../../src/cli/project-root'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served for the end-to-end tests, without a slash at the end. */
    baseUrl: string
  }
}

/** Serves the built app on a free port while the end-to-end tests run, building it first if need be. */
export default async function serve(project: TestProject) {
  if (!existsSync(join(PROJECT_ROOT, 'dist', 'index.html')))
    await build({ configFile: VITE_CONFIG, logLevel: 'warn' })
  const server = await preview({
    configFile: VITE_CONFIG,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  })
  const [url] = server.resolvedUrls?.local ?? []
  if (url === undefined) throw new Error('The preview server has no address.')
  project.provide('baseUrl', url.replace(/\/$/, ''))
  return () => server.close()
}
