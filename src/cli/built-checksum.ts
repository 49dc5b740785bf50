import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Plugin } from 'vite'
import { PROJECT_ROOT } from './project-root'

/** What a checksum is taken of. */
export interface Measured {
  /** Files from which everything that is imported is followed, from the project's root. */
  readonly entries: readonly string[]
  /** Imports that have no part in it, by their names. */
  readonly without: RegExp
  /** What is built otherwise than it stands on the disk. */
  readonly plugins?: readonly Plugin[]
}

/** Stands for anything that a package of npm brings: its version says what it is. */
const isPackage = (id: string) => /^(@?[\w-]|virtual:litert\/)/.test(id) && !/^[a-z]:/i.test(id)

const packageOf = (id: string) =>
  id.startsWith('virtual:litert/') ? '@litertjs/core' : id.split('/', id.startsWith('@') ? 2 : 1).join('/')

/** A weight file is its checksum; the manifest's own text, which names its licence as well, is not looked at. */
const weightsByChecksum = (checksums: ReadonlyMap<string, string>): Plugin => ({
  name: 'weights-by-checksum',
  enforce: 'pre',
  load(id) {
    const [path = '', query] = id.split('?')
    if (path.endsWith('models/manifest.json')) return '{"files":[]}'
    if (query !== 'url' || !path.includes('/models/files/')) return undefined
    const checksum = checksums.get(basename(path))
    if (checksum === undefined) throw new Error(`models/manifest.json has no ${basename(path)}`)
    return `export default '${checksum}'`
  },
})

async function readJson(file: string) {
  return JSON.parse(await readFile(join(PROJECT_ROOT, file), 'utf8'))
}

async function weightChecksums(): Promise<ReadonlyMap<string, string>> {
  const { files }: { files: { file: string; sha256: string }[] } = await readJson('models/manifest.json')
  return new Map(files.map(({ file, sha256 }) => [file, sha256]))
}

/**
 * A checksum of code as it is built (so that a comment or a type changes nothing), with all that it
 * imports: other code, files, the checksums of weights, and of packages their versions.
 */
export async function builtChecksum({ entries, without, plugins = [] }: Measured): Promise<string> {
  const { build } = await import('vite')
  const built = await build({
    configFile: false,
    root: PROJECT_ROOT,
    publicDir: false,
    logLevel: 'silent',
    plugins: [...plugins, weightsByChecksum(await weightChecksums())],
    build: {
      write: false,
      rolldownOptions: {
        input: entries.map((entry) => join(PROJECT_ROOT, entry)),
        preserveEntrySignatures: 'strict',
        external: (id) => isPackage(id) || without.test(id),
      },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? each.output : [],
  )
  const chunks = outputs.flatMap((each) => (each.type === 'chunk' ? [each] : []))
  const files = new Set(chunks.map(({ fileName }) => fileName))
  const outside = chunks
    .flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
    .filter((id) => !files.has(id) && !without.test(id) && !id.startsWith('node:'))
  const { packages: installed } = await readJson('package-lock.json')
  const hash = createHash('sha256')
  for (const code of chunks.map((chunk) => chunk.code).sort()) hash.update(code)
  for (const name of [...new Set(outside.map(packageOf))].sort()) {
    const version = installed[`node_modules/${name}`]?.version
    if (version === undefined) throw new Error(`package-lock.json has no ${name}`)
    hash.update(`${name} ${version}`)
  }
  return hash.digest('hex')
}
