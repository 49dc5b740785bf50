import type { Browser, Page } from 'playwright'
import { median } from 'simple-statistics'
import type { ModelId } from '../../src/core/body/pose'
import type { Backend } from '../../src/pose/engine'

/** From opening the live view to the first angle on it, models cached, seconds. */
const WANTED = 3
/** How often the view is opened; the first time only fills the cache. */
const TIMES = 5
/** Somebody chooses a movement and steps back for so long, milliseconds, while the model loads. */
const CHOOSING = 5_000

const ORDER = '#/measure?movement=shoulder-abduction&side=right&source=webcam'
const NUMBER = 'section[aria-label="Stage"] p[aria-hidden]'

/** Opens the set-up, presses Start, and waits for the first number on the stage to be painted; seconds. */
async function openOnce(page: Page, appUrl: string, choosing: number): Promise<number> {
  await page.goto('about:blank')
  await page.goto(`${appUrl}${ORDER}`)
  const start = page.getByRole('button', { name: 'Start measuring' })
  await start.waitFor()
  await page.waitForTimeout(choosing)
  const startedAt = await start.evaluate((button: HTMLElement) => {
    const now = performance.now()
    button.click()
    return now
  })
  const painted = await page.waitForFunction(
    ([selector, since]) =>
      /\d/.test(document.querySelector(selector)?.textContent ?? '') && performance.now() - since,
    [NUMBER, startedAt] as const,
    { polling: 'raf', timeout: 60_000 },
  )
  return Number(await painted.jsonValue()) / 1000
}

/**
 * Opens the live view of the built app again and again, each time in a fresh page that has nothing in
 * memory; the models are in the browser's cache, and the model is remembered from an earlier choice.
 */
export async function firstAngles(
  browser: Browser,
  appUrl: string,
  model: ModelId,
  backend: Backend,
): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  const remembered = { state: { choosing: 'by-hand', model, backend }, version: 2 }
  await page.addInitScript(
    (text) => localStorage.setItem('plumbline-preferences', text),
    JSON.stringify(remembered),
  )
  const first = await openOnce(page, appUrl, 0)
  const times = async (choosing: number) => {
    const measured: number[] = []
    for (let time = 1; time < TIMES; time++) measured.push(await openOnce(page, appUrl, choosing))
    return measured
  }
  const row = (name: string, values: readonly number[]) => {
    const reached = median([...values])
    const verdict = reached < WANTED ? '' : '   NOT REACHED'
    return `${name.padEnd(35)} ${reached.toFixed(1).padStart(7)} s   longest ${Math.max(...values).toFixed(1)} s   (wanted: under ${WANTED} s)${verdict}`
  }
  const lines = [
    `first angle on the stage, ${model} on ${backend}, from "Start measuring" in the built app, medians of ${TIMES - 1}`,
    '',
    row(`models cached, after ${CHOOSING / 1000} s of choosing`, await times(CHOOSING)),
    row('models cached, pressed at once', await times(0)),
    `${'the first time, models fetched'.padEnd(35)} ${first.toFixed(1).padStart(7)} s`,
  ]
  await page.close()
  return lines.join('\n')
}
