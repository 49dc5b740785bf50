import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build, type Plugin } from 'vite'
import { PROJECT_ROOT } from '../../project-root'

/** Where a picture enters, and where what was found in it leaves. */
const ENTRIES = ['src/camera/still.ts', 'src/pose/worker.ts']
/** Made of what the networks found, so it has no part in what they find. */
const AFTERWARDS = /(^|\/)core\/ensemble\/consensus(\.ts)?$/

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
    if (query !== 'url') return undefined
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
 * A checksum of all that decides what the networks see in a picture: the code from the picture to
 * their answers as it is built (so that a comment or a type changes nothing), the weights, and the
 * versions of the libraries. The browser that decodes the picture is not part of it.
 *
 * @param changes what is built otherwise than it stands on the disk, to see whether it matters.
 */
export async function sightChecksum(changes: readonly Plugin[] = []): Promise<string> {
  const built = await build({
    configFile: false,
    root: PROJECT_ROOT,
    publicDir: false,
    logLevel: 'silent',
    plugins: [...changes, weightsByChecksum(await weightChecksums())],
    build: {
      write: false,
      rolldownOptions: {
        input: ENTRIES.map((entry) => join(PROJECT_ROOT, entry)),
        preserveEntrySignatures: 'strict',
        external: (id) => isPackage(id) || AFTERWARDS.test(id),
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
    .filter((id) => !files.has(id) && !AFTERWARDS.test(id))
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
