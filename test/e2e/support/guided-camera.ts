import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { PROJECT_ROOT } from '../../../src/cli/project-root'

/** Chromium's fake camera shows raw MJPEG at this rate, pictures a second; the recording has twelve. */
const CAMERA_RATE = 30
const RECORDED_RATE = 12
/** The person stands still for so long before they begin, pictures; what a slow start takes comes off it. */
const LEAD_IN = 24
const LEAD_INS = 2
/** Left out: she lifts each arm by itself as well, which the protocol does not ask for; seconds, arms down at both ends. */
const LEFT_OUT = { from: 11.2, to: 20.2 }

/** Every picture of the guided sample as JPEG, decoded by the browser itself. */
async function picturesOf(browser: Browser, baseUrl: string): Promise<readonly Buffer[]> {
  const page = await browser.newPage({ bypassCSP: true })
  const pictures: Buffer[] = []
  await page.exposeFunction('deliver', (jpeg: string) => void pictures.push(Buffer.from(jpeg, 'base64')))
  await page.route('**/mediabunny.mjs', (route) =>
    route.fulfill({
      path: join(PROJECT_ROOT, 'node_modules/mediabunny/dist/bundles/mediabunny.min.mjs'),
      contentType: 'text/javascript',
    }),
  )
  await page.goto(`${baseUrl}/sample-guided.json`)
  await page.addScriptTag({
    type: 'module',
    content: "import * as media from '/mediabunny.mjs'; window.media = media",
  })
  await page.waitForFunction(() => 'media' in window)
  await page.evaluate(async () => {
    const media: typeof import('mediabunny') = Reflect.get(window, 'media')
    const { ALL_FORMATS, BlobSource, CanvasSink, Input } = media
    const source = new BlobSource(await (await fetch('/sample-guided.webm')).blob())
    const track = await new Input({ formats: ALL_FORMATS, source }).getPrimaryVideoTrack()
    if (!track) throw new Error('the guided sample has no pictures')
    const deliver: unknown = Reflect.get(window, 'deliver')
    if (typeof deliver !== 'function') throw new Error('nobody takes the pictures')
    for await (const { canvas } of new CanvasSink(track).canvases()) {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas to read')
      await deliver(canvas.toDataURL('image/jpeg', 0.85).split(',')[1])
    }
  })
  await page.close()
  return pictures
}

/** The pictures in the camera's time: each as often as it takes, after a lead-in that goes to and fro. */
function inCameraTime(pictures: readonly Buffer[]): Buffer {
  const still = pictures.slice(0, LEAD_IN)
  const leadIn = Array.from({ length: LEAD_INS }, () => [...still, ...still.toReversed()]).flat()
  const isKept = (_: Buffer, index: number) => {
    const time = index / RECORDED_RATE
    return time < LEFT_OUT.from || time >= LEFT_OUT.to
  }
  const all = [...leadIn, ...pictures.filter(isKept)]
  const count = Math.floor((all.length * CAMERA_RATE) / RECORDED_RATE)
  return Buffer.concat(
    Array.from({ length: count }, (_, index) =>
      all.at(Math.floor((index * RECORDED_RATE) / CAMERA_RATE)),
    ).flatMap((picture) => picture ?? []),
  )
}

/** Writes the guided sample as a recording that `launchBrowser` plays as the camera, and returns where. */
export async function guidedCamera(browser: Browser, baseUrl: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'plumbline-guided-')), 'guided.mjpeg')
  await writeFile(path, inCameraTime(await picturesOf(browser, baseUrl)))
  return path
}
