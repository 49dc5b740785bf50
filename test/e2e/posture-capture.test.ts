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
    await page.keyboard.type('1,81')
    expect(await page.getByRole('button', { name: 'Start', exact: true }).isDisabled()).toBe(true)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('181')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await page.getByRole('checkbox', { name: /^Keep one picture/ }).isChecked()).toBe(true)
    await page.keyboard.press('Enter')
  })

  it('is asked for the front first', async () => {
    const { page } = watched
    await page.locator('li[aria-current="step"]', { hasText: 'Front' }).waitFor({ timeout: 120_000 })
    await inspect(page)
  })

  it('had nothing to complain about in the console', () => {
    expect(watched.complaints).toEqual([])
  })
})
