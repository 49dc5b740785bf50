import { build, preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { VITE_CONFIG } from '../../src/cli/project-root'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served for the end-to-end tests, without a slash at the end. */
    baseUrl: string
  }
}

/**
 * Builds the app and serves it on a free port while the end-to-end tests run. It is built each time,
 * which takes seconds: against a build of yesterday the tests would speak of yesterday's code.
 */
export default async function serve(project: TestProject) {
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
