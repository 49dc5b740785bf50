import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { materialise } from '../../models/materialise.mjs'

const WEIGHTS = Buffer.from('0123456789')
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

describe('materialising the model weights', () => {
  let folder: string
  const options = () => ({
    manifest: join(folder, 'manifest.json'),
    packages: join(folder, 'node_modules'),
    into: join(folder, 'files'),
  })
  const entry = (more: object) => ({
    file: 'net.bin',
    package: '@someone/nets',
    version: '1.2.3',
    path: 'models/net.bin',
    bytes: WEIGHTS.length,
    sha256: sha256(WEIGHTS),
    licence: 'Apache-2.0',
    purpose: 'test',
    ...more,
  })
  const writeManifest = (...files: object[]) => writeFile(options().manifest, JSON.stringify({ files }))

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'materialise-'))
    const source = join(folder, 'node_modules', '@someone', 'nets')
    await mkdir(join(source, 'models'), { recursive: true })
    await writeFile(join(source, 'package.json'), JSON.stringify({ version: '1.2.3' }))
    await writeFile(join(source, 'models', 'net.bin'), WEIGHTS)
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('copies a file whose checksum is right', async () => {
    await writeManifest(entry({}))
    expect(await materialise(options())).toEqual({ written: ['net.bin'], alreadyRight: [] })
    expect(await readFile(join(folder, 'files', 'net.bin'))).toEqual(WEIGHTS)
  })

  it('cuts a file out of a packed one by its byte range', async () => {
    const part = WEIGHTS.subarray(2, 6)
    await writeManifest(entry({ range: [2, 6], bytes: 4, sha256: sha256(part) }))
    await materialise(options())
    expect(await readFile(join(folder, 'files', 'net.bin'))).toEqual(part)
  })

  it('leaves a file alone that is already right', async () => {
    await writeManifest(entry({}))
    await materialise(options())
    const { mtimeMs } = await stat(join(folder, 'files', 'net.bin'))
    expect(await materialise(options())).toEqual({ written: [], alreadyRight: ['net.bin'] })
    expect((await stat(join(folder, 'files', 'net.bin'))).mtimeMs).toBe(mtimeMs)
  })

  it('replaces a file that has been damaged', async () => {
    await writeManifest(entry({}))
    await materialise(options())
    await writeFile(join(folder, 'files', 'net.bin'), '0123456780')
    expect((await materialise(options())).written).toEqual(['net.bin'])
    expect(await readFile(join(folder, 'files', 'net.bin'))).toEqual(WEIGHTS)
  })

  it('stops at a wrong checksum, names both, and writes nothing', async () => {
    const other = sha256(Buffer.from('other'))
    await writeManifest(entry({ sha256: other }))
    await expect(materialise(options())).rejects.toThrow(
      new RegExp(`@someone/nets/models/net.bin has checksum ${sha256(WEIGHTS)}, the manifest says ${other}`),
    )
    await expect(stat(join(folder, 'files', 'net.bin'))).rejects.toThrow('ENOENT')
  })

  it('stops when the package is not installed', async () => {
    await writeManifest(entry({ package: '@someone/else' }))
    await expect(materialise(options())).rejects.toThrow('@someone/else, which is not installed. Run npm ci.')
  })

  it('stops when another version of the package is installed', async () => {
    await writeManifest(entry({ version: '1.2.4' }))
    await expect(materialise(options())).rejects.toThrow(
      'comes from @someone/nets 1.2.4, but 1.2.3 is installed',
    )
  })

  it('stops when the package does not carry the file', async () => {
    await writeManifest(entry({ path: 'models/gone.bin' }))
    await expect(materialise(options())).rejects.toThrow('has no readable models/gone.bin')
  })
})
