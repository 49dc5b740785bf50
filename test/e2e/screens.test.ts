import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { inspect, violations } from './support/accessibility'
import { launchBrowser, openWatched, type Watched } from './support/browser'
import { chooseByHand } from './support/settings'

describe('a device without a camera', () => {
  let browser: Browser
  let watched: Watched

  beforeAll(async () => {
    browser = await launchBrowser()
    watched = await openWatched(browser)
  })
  afterAll(() => browser?.close())

  const open = (address: string) => watched.page.goto(`${inject('baseUrl')}/#${address}`)

  it.each([
    ['/', 'How far does it move, and has that changed?'],
    ['/measure', 'What do you want to measure?'],
    ['/result', 'No measurement here'],
    ['/settings', 'Settings'],
    ['/agreement', 'No goniometer reading yet'],
    ['/guided', 'Guided measurement'],
    ['/protocols', 'Protocols'],
    ['/protocols/nothing', 'This protocol is not on this device'],
    ['/posture', 'Standing posture'],
    ['/posture/result', 'No posture assessment here'],
    ['/angle', 'Angles by hand'],
    ['/client/nobody', 'This client is not on this device'],
    ['/client/nobody/posture', 'This client is not on this device'],
    ['/session/nobody/posture', 'This session is not on this device'],
    ['/nowhere', 'There is no such screen'],
  ])('shows %s at every width without an accessibility violation', async (address, heading) => {
    await open(address)
    await watched.page.getByRole('heading', { name: heading }).waitFor()
    await inspect(watched.page)
  })

  it('says that there is no camera, and offers the sample recording', async () => {
    const { page } = watched
    await open('/measure?movement=shoulder-abduction&side=right&source=webcam')
    await page.getByRole('button', { name: 'Start measuring' }).click()
    await page.getByText('No camera was found.').waitFor()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    await page.getByRole('button', { name: 'Use the sample recording' }).waitFor()
    await inspect(page)
  })

  it('measures the sample recording to a result, on the model chosen in the settings', async () => {
    const { page } = watched
    await open('/settings')
    await chooseByHand(page, 'MoveNet Lightning')
    await inspect(page)
    await open('/')
    await page.getByRole('link', { name: 'See it work in one minute' }).click()
    await page.getByRole('button', { name: 'Start measuring' }).click()
    await page.getByText('Stand relaxed and still').waitFor({ timeout: 120_000 })
    expect(await violations(page), 'the stage').toEqual([])
    // A new version has taken the place of what was served: what comes next is here already.
    await page.route(/\/assets\/(Result|Session|Client|Replay|TrialConditions|TrialReplay)/, (route) =>
      route.abort(),
    )
    await page.getByRole('heading', { name: /^Done\. \d+°$/ }).waitFor({ timeout: 180_000 })
    expect(await violations(page), 'the end of the recording').toEqual([])
    await page.getByRole('link', { name: 'Measure now' }).waitFor()
    expect(await page.getByRole('button', { name: 'Keep' }).count()).toBe(0)
    await page.getByText('How the angle went').click()
    await page.getByRole('button', { name: 'Open the replay' }).click()
    await page.getByRole('slider', { name: 'Time' }).waitFor()
    await page.getByRole('heading', { name: 'Right shoulder abduction' }).waitFor()
    await inspect(page)
    await page.getByText('MoveNet Lightning', { exact: false }).first().waitFor({ state: 'attached' })
  })

  it('complains about nothing in the console', () => {
    expect(watched.complaints).toEqual([])
  })
})
