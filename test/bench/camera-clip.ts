import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { PROJECT_ROOT } from '../../src/cli/project-root'

const SEQUENCE = join(PROJECT_ROOT, 'test/fixtures/abduction_right_senior.mjpeg')
const CACHE = join(PROJECT_ROOT, '.cache', 'bench')

/**
 * A 1280 × 720 recording for Chromium's fake camera, made once from the 640 × 480 sequence by the
 * browser itself. Enlarging adds no detail, but every pixel takes the way that a webcam's would.
 */
export async function cameraClip(
  browser: Browser,
  pageUrl: string,
  offer: (path: string) => string,
): Promise<string> {
  const fingerprint = createHash('sha256')
    .update(await readFile(SEQUENCE))
    .digest('hex')
    .slice(0, 12)
  const clip = join(CACHE, `camera-720p-${fingerprint}.mjpeg`)
  if (existsSync(clip)) return clip
  const pictures: Buffer[] = []
  const page = await browser.newPage()
  await page.exposeFunction('keepPicture', (base64: string) => {
    pictures.push(Buffer.from(base64, 'base64'))
  })
  await page.goto(pageUrl)
  await page.waitForFunction(() => window.bench !== undefined)
  await page.evaluate((url) => window.bench.enlarge(url), offer(SEQUENCE))
  await page.close()
  await mkdir(CACHE, { recursive: true })
  await writeFile(`${clip}.part`, Buffer.concat(pictures))
  await rename(`${clip}.part`, clip)
  return clip
}
