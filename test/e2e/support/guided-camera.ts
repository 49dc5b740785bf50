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
/** After each turn she waits until she is asked, as people do: what she stands still then is shown to and fro once more, seconds. */
const FIRST_WAIT = { from: 22.1, to: 23.9 }
const SECOND_WAIT = { from: 44.1, to: 45.8 }
/** Left out: she lifts each arm by itself as well, which the protocol does not ask for; seconds, arms down at both ends. */
const LEFT_OUT = { from: 11.2, to: 20.2 }

/** The pictures of the guided sample as JPEG up to a time of it, decoded by the browser itself. */
async function picturesOf(browser: Browser, baseUrl: string, until: number): Promise<readonly Buffer[]> {
  const page = await browser.newPage({ bypassCSP: true })
  const pictures: Buffer[] = []
  await page.exposeFunction('deliver', (jpegs: readonly string[]) => {
    pictures.push(...jpegs.map((jpeg) => Buffer.from(jpeg, 'base64')))
  })
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
  await page.evaluate(async (end) => {
    const media: typeof import('mediabunny') = Reflect.get(window, 'media')
    const { ALL_FORMATS, BlobSource, CanvasSink, Input } = media
    const source = new BlobSource(await (await fetch('/sample-guided.webm')).blob())
    const track = await new Input({ formats: ALL_FORMATS, source }).getPrimaryVideoTrack()
    if (!track) throw new Error('the guided sample has no pictures')
    const deliver: unknown = Reflect.get(window, 'deliver')
    if (typeof deliver !== 'function') throw new Error('nobody takes the pictures')
    const jpegs: (string | undefined)[] = []
    for await (const { canvas } of new CanvasSink(track).canvases(0, end)) {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas to read')
      jpegs.push(canvas.toDataURL('image/jpeg', 0.85).split(',')[1])
      if (jpegs.length === 50) await deliver(jpegs.splice(0))
    }
    await deliver(jpegs)
  }, until)
  await page.close()
  return pictures
}

/** The pictures in the camera's time: each as often as it takes, after a lead-in that goes to and fro. */
function inCameraTime(pictures: readonly Buffer[]): Buffer {
  const still = pictures.slice(0, LEAD_IN)
  const leadIn = Array.from({ length: LEAD_INS }, () => [...still, ...still.toReversed()]).flat()
  const within = (from: number, to: number) =>
    pictures.slice(Math.round(from * RECORDED_RATE), Math.round(to * RECORDED_RATE))
  /** Back and forth again. */
  const waiting = ({ from, to }: { from: number; to: number }) => [
    ...within(from, to).toReversed(),
    ...within(from, to),
  ]
  const all = [
    ...leadIn,
    ...within(0, LEFT_OUT.from),
    ...within(LEFT_OUT.to, FIRST_WAIT.to),
    ...waiting(FIRST_WAIT),
    ...within(FIRST_WAIT.to, SECOND_WAIT.to),
    ...(pictures.length > SECOND_WAIT.to * RECORDED_RATE ? waiting(SECOND_WAIT) : []),
    ...within(SECOND_WAIT.to, pictures.length / RECORDED_RATE),
  ]
  const count = Math.floor((all.length * CAMERA_RATE) / RECORDED_RATE)
  return Buffer.concat(
    Array.from({ length: count }, (_, index) =>
      all.at(Math.floor((index * RECORDED_RATE) / CAMERA_RATE)),
    ).flatMap((picture) => picture ?? []),
  )
}

/** Where her right side has been seen, before she turns to the left one, seconds. */
export const RIGHT_SIDE_SEEN = 41.4
/** All of it; a time that `JSON` can carry into the page. */
const TO_THE_END = 3600

/**
 * Writes the guided sample as a recording that `launchBrowser` plays as the camera, and returns where.
 *
 * @param until where it ends, seconds of the sample.
 */
export async function guidedCamera(
  browser: Browser,
  baseUrl: string,
  until: number = TO_THE_END,
): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'plumbline-guided-')), 'guided.mjpeg')
  await writeFile(path, inCameraTime(await picturesOf(browser, baseUrl, until)))
  return path
}
