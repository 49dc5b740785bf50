import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { violations } from './support/accessibility'
import { launchBrowser, openWatched, type Watched } from './support/browser'

interface Remembered {
  readonly choosing: string
  readonly model: string
  readonly backend?: string
  readonly timings?: readonly { readonly model: string; readonly backend: string; readonly status: string }[]
}

const remembered = async (page: Page): Promise<Partial<Remembered>> => {
  const text = await page.evaluate(() => localStorage.getItem('plumbline-preferences'))
  return text === null ? {} : JSON.parse(text).state
}

/** Networks that were asked for, by the names of their files. */
const networks = ({ requests }: Watched) => [
  ...new Set(requests.flatMap((address) => address.match(/(movenet|pose-landmark)-[a-z]+/)?.[0] ?? [])),
]

describe('the first measurement on a device', () => {
  let browser: Browser
  let watched: Watched

  beforeAll(async () => {
    browser = await launchBrowser()
    watched = await openWatched(browser)
    await watched.page.goto(`${inject('baseUrl')}/#/measure?source=sample`)
  })
  afterAll(() => browser?.close())

  it('is served isolated, so that a network may have several threads', async () => {
    expect(await watched.page.evaluate(() => crossOriginIsolated)).toBe(true)
  })

  it('can be called off while the device is timed', async () => {
    const { page } = watched
    await page.getByRole('button', { name: 'Start measuring' }).click()
    await page
      .getByRole('heading', { name: 'Getting ready, about 15 seconds, only once' })
      .waitFor({ timeout: 60_000 })
    // The networks have names in the settings only.
    expect(await page.getByRole('main').textContent()).not.toMatch(/MoveNet|BlazePose|LiteRT|processor/)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Start measuring' }).waitFor()
    expect((await remembered(page)).backend).toBeUndefined()
  })

  it('times what may be chosen, once, and goes on to the stage with what suits the device', async () => {
    const { page } = watched
    await page.getByRole('button', { name: 'Start measuring' }).click()
    await page.getByText('Stand relaxed and still').waitFor({ timeout: 200_000 })
    const { choosing, model, backend, timings = [] } = await remembered(page)
    expect(choosing).toBe('automatic')
    expect(timings).toContainEqual(expect.objectContaining({ model, backend, status: 'works' }))
    expect(timings[0]).toMatchObject({ model: 'movenet-lightning', backend: 'wasm' })
    // What was not tried was not fetched either; people are counted with a network of their own.
    const tried = new Set(timings.map((each) => each.model.replace('litert-blazepose', 'pose-landmark')))
    expect(networks(watched).filter((name) => !tried.has(name) && name !== 'movenet-multipose')).toEqual([])
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Start measuring' }).click()
    // The choice is remembered: nothing is timed again.
    await page.getByText('Stand relaxed and still').waitFor({ timeout: 60_000 })
    expect((await remembered(page)).timings).toEqual(timings)
    await page.getByRole('button', { name: 'Cancel' }).click()
  })

  it('leaves in the settings what was chosen, why, and what was measured', async () => {
    const { page } = watched
    await page.goto(`${inject('baseUrl')}/#/settings`)
    expect(await page.getByRole('radio', { name: /^Balanced/ }).isChecked()).toBe(true)
    await page.getByText(/ms a picture, which makes about \d+ pictures a second/).waitFor()
    await page.getByText(/smallest error of the models that reach 15|No model reaches 15/).waitFor()
    const rows = page.getByRole('table').getByRole('row')
    expect(await rows.count()).toBeGreaterThan(5)
    await page
      .getByRole('cell', { name: /^\d+ ms$/ })
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Time again' }).waitFor()
  })

  it('chooses anew when something else matters most', async () => {
    const { page } = watched
    await page.getByRole('radio', { name: /^Speed/ }).check({ force: true })
    await page.getByRole('button', { name: 'Time now' }).click()
    await page.getByRole('button', { name: 'Time again' }).waitFor({ timeout: 120_000 })
    await page.getByText(/reach 30 a second|No model reaches 30/).waitFor()
  })

  it('had nothing to complain about in the console', () => {
    expect(watched.complaints).toEqual([])
  })
})
