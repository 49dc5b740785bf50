import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { builtChecksum } from '../../src/cli/built-checksum'
import { PROJECT_ROOT } from '../../src/cli/project-root'

/** When the tests in this folder last passed, all of them. */
export interface LastPassed {
  /** The {@link networksChecksum} of then. */
  readonly key: string
  readonly passed: number
  /** Day, as YYYY-MM-DD. */
  readonly on: string
}

const FILE = join(import.meta.dirname, 'last-passed.json')

/** What runs beside the tests without being imported by one: a page that a test has built, and how they are run. */
const BESIDE = ['src/cli/page/page.ts', 'vite.config.ts']
/** What is asked for by its address while they run. */
const FETCHED = ['public/sample-still.jpg']
/** Sentences have no part in what a network finds. */
const SENTENCES = /(^|\/)text\/[\w-]+(\.ts)?$/

/**
 * A worker is built by itself, with a configuration of its own. Here it is one more file that is
 * imported, so that it is followed like any other.
 */
const workersImported: Plugin = {
  name: 'workers-imported',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('.ts') || !code.includes('new Worker(')) return undefined
    return code.replace(/new URL\((['"][^'"]+\.ts['"]), import\.meta\.url\)/g, 'import($1)')
  },
}

/**
 * A checksum of all that the tests in this folder run: themselves, the code that they import as it is
 * built, pictures, weights, and the versions of the libraries. The browser is not part of it.
 *
 * @param changes what is built otherwise than it stands on the disk, to see whether it matters.
 */
export async function networksChecksum(changes: readonly Plugin[] = []): Promise<string> {
  const files = await readdir(import.meta.dirname, { recursive: true })
  const tests = files.filter((file) => file.endsWith('.test.ts')).map((file) => `test/networks/${file}`)
  const code = await builtChecksum({
    entries: [...tests.sort(), ...BESIDE],
    without: SENTENCES,
    plugins: [...changes, workersImported],
  })
  const hash = createHash('sha256').update(code)
  for (const file of FETCHED) hash.update(await readFile(join(PROJECT_ROOT, file)))
  return hash.digest('hex')
}

/** When the tests last passed with what stands here now; nothing where they have not. */
export async function lastPassed(): Promise<LastPassed | undefined> {
  const text = await readFile(FILE, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const last: LastPassed = JSON.parse(text)
  return last.key === (await networksChecksum()) ? last : undefined
}

/** Writes down that so many tests have just passed, and none failed. */
export async function notePassed(passed: number): Promise<void> {
  const last: LastPassed = {
    key: await networksChecksum(),
    passed,
    on: new Date().toISOString().slice(0, 10),
  }
  await writeFile(FILE, `${JSON.stringify(last, null, 2)}\n`)
}
