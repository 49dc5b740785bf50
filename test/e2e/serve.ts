import { build, type InlineConfig, preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { VITE_CONFIG } from '../../src/cli/project-root'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served for the end-to-end tests, without a slash at the end. */
    baseUrl: string
  }
}

/** Builds the app and serves it as it is served to people, on a free port; its address has no slash at the end. */
export async function serveApp(differences: InlineConfig = {}) {
  await build({ configFile: VITE_CONFIG, logLevel: 'warn', ...differences })
  const server = await preview({
    configFile: VITE_CONFIG,
    logLevel: 'warn',
    ...differences,
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  })
  const [url] = server.resolvedUrls?.local ?? []
  if (url === undefined) throw new Error('The preview server has no address.')
  return { url: url.replace(/\/$/, ''), close: () => server.close() }
}

/**
 * Builds the app and serves it until what is returned is called. It is built each time, which takes
 * seconds: against a build of yesterday the tests would speak of yesterday's code.
 */
export async function serveBuilt(project: TestProject, differences: InlineConfig = {}) {
  const { url, close } = await serveApp(differences)
  project.provide('baseUrl', url)
  return close
}
