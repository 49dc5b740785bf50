import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { CHROMIUM_FLAGS, findChromium } from '../../../src/cli/chromium'
import { PROJECT_ROOT } from '../../../src/cli/project-root'

/** A recording that Chromium plays as the camera, over and over. */
export const SENIOR_ABDUCTION = join(PROJECT_ROOT, 'test/fixtures/abduction_right_senior.mjpeg')

/** Starts Chromium with a camera that plays `clip`, or with none. The camera is per browser, not per page. */
export function launchBrowser(clip?: string): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium was found.')
  return chromium.launch({
    executablePath,
    args: [
      ...CHROMIUM_FLAGS,
      ...(clip
        ? [
            '--use-fake-ui-for-media-stream',
            '--use-fake-device-for-media-stream',
            `--use-file-for-fake-video-capture=${clip}`,
          ]
        : []),
    ],
  })
}

/** What a page said and asked for while it was open. */
export interface Watched {
  readonly page: Page
  readonly context: BrowserContext
  /** Every address that the page or its workers asked for. */
  readonly requests: string[]
  /** Warnings, errors and uncaught exceptions. */
  readonly complaints: string[]
}

/**
 * What Chromium itself remarks where there is no graphics card: that a page asked for WebGPU, and that it
 * is slow to paint what was drawn with WebGL.
 */
const NO_GRAPHICS_CARD = ['No available adapters.', 'GPU stall due to ReadPixels']

/** Opens a page that is watched from its first request on. */
export async function openWatched(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  context.on('console', (message) => {
    if (NO_GRAPHICS_CARD.some((remark) => message.text().includes(remark))) return
    if (message.type() === 'warning' || message.type() === 'error')
      complaints.push(`${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`exception: ${error.error().message}`))
  return { page, context, requests, complaints } satisfies Watched
}
