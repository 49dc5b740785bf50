import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { constants, gunzip, gzip } from 'node:zlib'
import { chromium } from 'playwright'
import { build } from 'vite'
import { materialise } from '../../models/materialise.mjs'
import { pictureKey } from '../../src/cli/accuracy/detections/detection-cache'
import { rounded } from '../../src/cli/accuracy/detections/rounded'
import { sightChecksum } from '../../src/cli/accuracy/detections/sight'
import { CHROMIUM_FLAGS, findChromium } from '../../src/cli/chromium'
import { servePage } from '../../src/cli/headless/page-server'
import { PROJECT_ROOT, VITE_CONFIG } from '../../src/cli/project-root'
import { SOURCES } from '../fixtures/footage'
import { CLIPS, pathOf } from './clips'
import type { Recorder } from './page/contract'
import type { Recorded, RecordedPicture } from './recorded'

/** Not `.gz`: servers say of such a file that its encoding is gzip, and browsers unpack it by themselves. */
const RECORDED = join(import.meta.dirname, 'recorded.gzip')

/** Changes with anything that a recording depends on. */
async function recordingKey(): Promise<string> {
  const hash = createHash('sha256').update(await sightChecksum())
  hash.update(await readFile(join(import.meta.dirname, 'thumbnail.ts')))
  hash.update(await readFile(join(PROJECT_ROOT, 'test/fixtures/footage.ts')))
  for (const url of Object.values(SOURCES)) hash.update(await pictureKey(fileURLToPath(url)))
  for (const { file, every } of CLIPS) hash.update(`${file} ${every} ${await pictureKey(pathOf(file))}`)
  return hash.digest('hex')
}

/** The key of the recording that lies there; nothing where there is none. */
async function recordedKey(): Promise<string | undefined> {
  const bytes = await readFile(RECORDED).catch(() => undefined)
  if (bytes === undefined) return undefined
  const { key }: Recorded = JSON.parse((await promisify(gunzip)(bytes)).toString('utf8'))
  return key
}

/** What to say where {@link recordingHolds} is not so. */
export const OUT_OF_DATE =
  'Clips, weights, pose code or a library have changed since test/replay was recorded: the networks run. ' +
  'After such a change: npm run record, and commit.'

/** Whether what was recorded still is what the networks would find. */
export const recordingHolds = async (): Promise<boolean> => (await recordedKey()) === (await recordingKey())

async function buildRecorder(outDir: string) {
  await materialise()
  await build({
    configFile: VITE_CONFIG,
    root: join(PROJECT_ROOT, 'test/replay/page'),
    publicDir: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
}

async function recordClips(folder: string): Promise<RecordedPicture[]> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('No Chromium was found: set CHROMIUM_PATH.')
  const server = await servePage(folder)
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
  const pictures: RecordedPicture[] = []
  try {
    const page = await browser.newPage()
    const deliver: Window['deliverPicture'] = async (thumbnail, found) => {
      pictures.push({ thumbnail, found: rounded(found) })
    }
    await page.exposeFunction('deliverPicture', deliver)
    await page.goto(`${server.url}/index.html`)
    await page.waitForFunction(() => window.recorder !== undefined)
    for (const { file, every } of CLIPS) {
      console.log(`${file}, every ${every}`)
      const job: Parameters<Recorder['record']> = [server.offer(pathOf(file)), every]
      await page.evaluate((given) => window.recorder.record(...given), job)
    }
    console.log('footage')
    await page.evaluate(() => window.recorder.recordFootage())
  } finally {
    await browser.close()
    await server.close()
  }
  return pictures
}

/** Runs all clips past the networks and writes what they found, about a second for a picture. */
export async function writeRecording(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'recorder-'))
  try {
    await buildRecorder(folder)
    const recorded: Recorded = { key: await recordingKey(), pictures: await recordClips(folder) }
    const bytes = await promisify(gzip)(JSON.stringify(recorded), { level: constants.Z_BEST_COMPRESSION })
    await writeFile(RECORDED, bytes)
    console.log(`${recorded.pictures.length} pictures, ${Math.round(bytes.length / 1024)} KiB`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
