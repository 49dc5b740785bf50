import { execFileSync } from 'node:child_process'
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

/** Debian's own package where this process may install it, Playwright's download elsewhere. */
function installCommands(): readonly (readonly string[])[] {
  const mayUseApt = existsSync('/etc/debian_version') && process.getuid?.() === 0
  return mayUseApt
    ? [
        ['apt-get', 'update', '-q'],
        ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium'],
      ]
    : [['npx', 'playwright', 'install', 'chromium']]
}

/** Finds a Chromium, installing one where there is none and it may. Throws saying what to do otherwise. */
export function ensureChromium(): string {
  const found = findChromium()
  if (found !== undefined) return found
  if (process.env.CHROMIUM_PATH) console.error(`CHROMIUM_PATH ${process.env.CHROMIUM_PATH} does not exist.`)
  const commands = installCommands()
  const shown = commands.map((command) => command.join(' ')).join(' && ')
  console.log(`No Chromium found, installing one: ${shown}`)
  let cause: unknown
  try {
    for (const [program = '', ...args] of commands) {
      execFileSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' })
    }
  } catch (error) {
    cause = error
  }
  const installed = findChromium()
  if (installed !== undefined) return installed
  throw new Error(
    `No Chromium, and installing it did not work (${shown}). ` +
      'Install Chromium or Chrome and set CHROMIUM_PATH to its program.',
    { cause },
  )
}
