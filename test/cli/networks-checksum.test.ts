import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { Plugin } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { PROJECT_ROOT } from '../../src/cli/project-root'
import { networksChecksum } from '../networks/last-passed'

const FOLDER = join(PROJECT_ROOT, 'test/networks')
/** Imports whose name is there when the code runs: not of types alone. */
const IMPORT =
  /(?:^|\s)(?:import|export)\s+(?!type\s)(?:[^'"()]*?\sfrom\s+)?'(\.[^'"]+)'|(?:import|URL)\(\s*'(\.[^'"]+)'/g
const SENTENCES = /\/src\/text\//

const named = (path: string) => relative(PROJECT_ROOT, path).split(sep).join('/')

function fileOf(from: string, name: string): string | undefined {
  const path = join(dirname(from), name.replace(/\?.*$/, ''))
  return ['', '.ts', '.tsx', '.mjs']
    .map((ending) => path + ending)
    .find((each) => /\.\w+$/.test(each) && existsSync(each))
}

/** Every file that is reached from some by following imports in the text: by other means than the checksum's. */
async function reachedFrom(entries: readonly string[]): Promise<Set<string>> {
  const reached = new Set<string>()
  const waiting = [...entries]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file) || SENTENCES.test(file)) continue
    reached.add(file)
    if (!/\.(ts|mjs)$/.test(file)) continue
    for (const [, one, other] of (await readFile(file, 'utf8')).matchAll(IMPORT)) {
      const found = fileOf(file, one ?? other ?? '')
      if (found) waiting.push(found)
    }
  }
  return reached
}

/** A file of the project that is built as if a statement more stood at its end. */
const longer = (file: string): Plugin => ({
  name: 'longer',
  transform: (code, id) =>
    id === join(PROJECT_ROOT, file) ? `${code}\nglobalThis.isLonger = true` : undefined,
})

describe('the checksum of what the tests of the networks run', () => {
  let usual: string
  const built = new Set<string>()
  beforeAll(async () => {
    const spy: Plugin = {
      name: 'spy',
      enforce: 'pre',
      transform: (_, id) => void built.add(id.replace(/\?.*$/, '')),
    }
    usual = await networksChecksum([spy])
  }, 60_000)

  it('is taken of every file that they import, however far', async () => {
    const files = await readdir(FOLDER, { recursive: true })
    const tests = files.filter((file) => file.endsWith('.test.ts')).map((file) => join(FOLDER, file))
    const code = [...(await reachedFrom(tests))].filter((file) => /\.(ts|mjs|json)$/.test(file))
    expect(code.length).toBeGreaterThan(80)
    expect(code.filter((file) => !built.has(file)).map(named)).toEqual([])
  })

  it.each(['src/pose/people-watch.ts', 'src/cli/page/page.ts', 'vite.config.ts'])(
    'changes with %s',
    async (file) => {
      expect(await networksChecksum([longer(file)])).not.toBe(usual)
    },
    60_000,
  )
})
