import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { InlineConfig } from 'vite'
import { materialise } from '../../../models/materialise.mjs'
import { PROJECT_ROOT, VITE_CONFIG } from '../project-root'

const CACHE = join(PROJECT_ROOT, '.cache', 'headless')
/** What the page is made of: when none of it has changed, neither has the page. */
const INGREDIENTS = [
  'src/core',
  'src/camera',
  'src/pose',
  'src/cli/page',
  'models/manifest.json',
  'vite.config.ts',
  'package-lock.json',
]
/** Builds of other states are cleared away after this long; a run that still uses one is over by then. */
const STALE_AFTER_MS = 60 * 60 * 1000

async function filesUnder(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  const files = (await Promise.all(INGREDIENTS.map((path) => filesUnder(join(PROJECT_ROOT, path))))).flat()
  for (const file of files.sort()) hash.update(file).update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}

async function clearStaleBuilds(current: string) {
  for (const name of await readdir(CACHE)) {
    const path = join(CACHE, name)
    const { mtimeMs } = await stat(path)
    if (path !== current && Date.now() - mtimeMs > STALE_AFTER_MS)
      await rm(path, { recursive: true, force: true })
  }
}

/** Builds the headless page into a folder, with the app's own configuration but for `differences`. */
export async function buildPageInto(outDir: string, differences: InlineConfig = {}): Promise<void> {
  await materialise()
  // Read only where something has to be built: it takes longer than a page that is there already.
  const { build } = await import('vite')
  await build({
    configFile: VITE_CONFIG,
    root: join(PROJECT_ROOT, 'src/cli/page'),
    publicDir: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
    ...differences,
  })
}

/**
 * Builds the headless page as it is, into a cache beside the project: it is no part of the production
 * build. Returns the folder.
 */
export async function buildPage(): Promise<string> {
  const folder = join(CACHE, await fingerprint())
  if (existsSync(folder)) return folder
  await mkdir(CACHE, { recursive: true })
  const unfinished = `${folder}.${process.pid}`
  await buildPageInto(unfinished)
  // Renamed once complete, so that two commands started together never serve half a build.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }))
  await clearStaleBuilds(folder)
  return folder
}
