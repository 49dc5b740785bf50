import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openWatched, SENIOR_ABDUCTION, type Watched } from './support/browser'
import { chooseByHand } from './support/settings'
import { storedContents } from './support/stored'

/** The values of the repetitions on the result screen, as they are read there. */
const shownValues = (page: Page) => page.getByRole('main').getByRole('listitem').allTextContents()

describe('a measurement that nobody has kept yet', () => {
  let browser: Browser
  let watched: Watched

  beforeAll(async () => {
    browser = await launchBrowser(SENIOR_ABDUCTION)
    watched = await openWatched(browser)
  })
  afterAll(() => browser?.close())

  it('survives a reload of the result screen, and a tab that dies', async () => {
    const { page, context } = watched
    await page.goto(`${inject('baseUrl')}/#/settings`)
    await chooseByHand(page, 'MoveNet Lightning')
    await page.goto(`${inject('baseUrl')}/#/measure`)
    await page.getByRole('radio', { name: 'Right shoulder abduction' }).check({ force: true })
    await page.getByRole('radio', { name: 'Camera', exact: true }).check({ force: true })
    await page.getByRole('button', { name: 'Start measuring' }).click()
    await page.getByRole('button', { name: 'Keep' }).waitFor({ timeout: 180_000 })
    await page.getByText('These numbers are preliminary').waitFor({ state: 'detached', timeout: 180_000 })
    const measured = await shownValues(page)

    await page.reload()
    await page.getByRole('button', { name: 'Keep' }).waitFor()
    expect(await shownValues(page)).toEqual(measured)
    expect(await storedContents(page, 'entries', 'trial', 'draft')).toHaveLength(1)

    // The renderer ends as it does when memory runs out: without a word to the page.
    const session = await context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    // Not waited for: who has crashed gives no answer.
    session.send('Page.crash').catch(() => {})
    await crashed
    const next = await context.newPage()
    await next.goto(`${inject('baseUrl')}/#/`)
    await next.getByText('Right shoulder abduction is not kept yet').waitFor()
    await next.getByText('Look at it').click()
    await next.getByRole('button', { name: 'Keep' }).click()
    await next.getByText(/· kept/).waitFor()
    expect(await shownValues(next)).toEqual(measured)
    expect(await storedContents(next, 'entries', 'trial')).toHaveLength(1)
    expect(await storedContents(next, 'entries', 'trial', 'draft')).toEqual([])
  })
})
