import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { inspect } from './support/accessibility'
import { launchBrowser, openWatched, type Watched } from './support/browser'
import { standingCamera } from './support/standing-camera'

describe('a person who stands and turns in front of a camera', () => {
  let browser: Browser
  let watched: Watched

  beforeAll(async () => {
    browser = await launchBrowser(await standingCamera())
    watched = await openWatched(browser)
  })
  afterAll(() => browser?.close())

  it('is set up with the keyboard alone, at every width', async () => {
    const { page } = watched
    await page.goto(`${inject('baseUrl')}/#/posture`)
    await page.getByRole('heading', { name: 'Standing posture' }).waitFor()
    await inspect(page)
    await page.getByRole('textbox', { name: /^Height/ }).focus()
    await page.keyboard.type('181')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await page.getByRole('checkbox', { name: /^Keep one picture/ }).isChecked()).toBe(true)
    await page.keyboard.press('Enter')
  })

  it('is measured in four views without anybody touching anything', async () => {
    const { page } = watched
    const now = (view: string) =>
      page.locator('li[aria-current="step"]', { hasText: view }).waitFor({ timeout: 120_000 })
    await now('Front')
    await inspect(page)
    for (const view of ['Right side', 'Back', 'Left side']) await now(view)
    await page.getByRole('button', { name: 'Keep' }).waitFor({ timeout: 120_000 })
    await page.getByText('the client has agreed', { exact: false }).waitFor()
    for (const view of ['Front', 'Left side', 'Back', 'Right side']) {
      await page.getByRole('tab', { name: view }).waitFor()
    }
    await inspect(page)
  })

  it('is looked at closer in every view, and no view is refused then', async () => {
    const { page } = watched
    await page.getByText('These numbers are preliminary').waitFor({ state: 'hidden', timeout: 120_000 })
    for (const view of ['Front', 'Left side', 'Back', 'Right side']) {
      await page.getByRole('tab', { name: view }).click()
      await page
        .getByRole('cell', { name: /^−?\d+\.\d/ })
        .first()
        .waitFor()
      expect(await page.getByText(/^Not in the right view/).count(), view).toBe(0)
    }
  })

  it('had nothing to complain about in the console', () => {
    expect(watched.complaints).toEqual([])
  })
})
