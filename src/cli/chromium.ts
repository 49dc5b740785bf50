import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/** Where a Chromium of the system usually stands, in the order in which it is looked for. */
const SYSTEM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Flags for a quiet, offline browser that grants the camera. The sandbox cannot start as root, which
 * is what containers and CI run as.
 */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/** The Chromium to use: `CHROMIUM_PATH`, the system's, or Playwright's own; undefined if there is none. */
export function findChromium(): string | undefined {
  const places = [process.env.CHROMIUM_PATH, ...SYSTEM_PLACES, chromium.executablePath()]
  return places.find((place) => place !== undefined && place !== '' && existsSync(place))
}
