import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { pathOf } from '../replay/clips'
import { violations } from './support/accessibility'
import { launchBrowser, openWatched, type Watched } from './support/browser'
import { guidedCamera, RIGHT_SIDE_SEEN } from './support/guided-camera'
import { foreignRequests } from './support/requests'
import { chooseByHand } from './support/settings'
import { storedContents } from './support/stored'

interface StoredTrial {
  readonly movement: string
  readonly side: string
  readonly run?: { readonly id: string; readonly protocolId: string; readonly step: number }
  readonly refined?: unknown
  readonly analysis: { readonly repetitions: readonly unknown[]; readonly mean: number }
}

interface Plateau {
  readonly movement: string
  readonly side: string
  readonly trueMean: number
  readonly limbMean: number
}

/** 95 % of the refined readings of shoulders of people who nothing was fitted with lie within this, degrees. */
const REFINED_ERROR = 6

/** Of a clinic's own, as somebody writes it: three steps from two places. */
const PROTOCOL = {
  name: 'Shoulders, right in full',
  steps: [
    {
      movements: [
        { movement: 'shoulder-abduction', side: 'left' },
        { movement: 'shoulder-abduction', side: 'right' },
      ],
      order: 'together',
      repetitions: 2,
    },
    { movements: [{ movement: 'shoulder-flexion', side: 'right' }], repetitions: 2 },
    { movements: [{ movement: 'shoulder-extension', side: 'right' }], repetitions: 2 },
  ],
}

/** The recording takes 50 s; a machine that drops pictures misses a repetition and sees it in the next round, ms. */
const LONGEST = 540_000

const truth: { readonly plateaus: readonly Plateau[] } = JSON.parse(
  readFileSync(pathOf('public/sample-guided.json'), 'utf8'),
)

/** What is true of a movement-side: the mean of both rulers over its holds. */
function trueMean({ movement, side }: Pick<StoredTrial, 'movement' | 'side'>): number {
  const holds = truth.plateaus.filter((each) => each.movement === movement && each.side === side)
  return holds.reduce((sum, each) => sum + (each.trueMean + each.limbMean) / 2, 0) / holds.length
}

const line = (page: Page) => page.getByRole('status').first()

describe('a screen of a clinic’s own in front of the camera', () => {
  let browser: Browser
  let watched: Watched

  beforeAll(async () => {
    const plain = await launchBrowser()
    const camera = await guidedCamera(plain, inject('baseUrl'), RIGHT_SIDE_SEEN).finally(() => plain.close())
    browser = await launchBrowser(camera)
    watched = await openWatched(browser)
  })
  afterAll(() => browser?.close())

  it(
    'is measured between one click and the next, survives a tab that dies, and goes on where it stopped',
    async () => {
      const { page, context } = watched
      await page.goto(`${inject('baseUrl')}/#/settings`)
      await chooseByHand(page, 'MoveNet Thunder')
      await page.goto(`${inject('baseUrl')}/#/protocols`)
      const choosing = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Import a file' }).click()
      await (await choosing).setFiles({
        name: 'shoulders.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(PROTOCOL)),
      })
      await page.getByText(`“${PROTOCOL.name}” is one of the clinic’s own now.`).waitFor()
      await page.goto(`${inject('baseUrl')}/#/`)
      await page.getByRole('searchbox', { name: 'Find or add a client' }).fill('A. Tester')
      await page.getByRole('button', { name: /add/i }).click()
      await page.getByRole('heading', { name: 'A. Tester', level: 1 }).waitFor()
      await page.getByRole('link', { name: 'Guided measurement' }).click()
      await page.getByRole('radio', { name: new RegExp(`^${PROTOCOL.name}`) }).check({ force: true })
      expect(await violations(page)).toEqual([])
      // A phone on its side, whose set-up has to be scrolled to start: the stage is seen from its top.
      await page.setViewportSize({ width: 844, height: 390 })
      await page.getByRole('button', { name: 'Start' }).click()

      // The first step is over: both arms are on the disk, and the person is asked to turn by themselves.
      await line(page).getByText('Turn your right side to the camera').waitFor({ timeout: 180_000 })
      expect(await page.evaluate(() => scrollY)).toBe(0)
      expect(await violations(page)).toEqual([])
      await expect
        .poll(async () => (await storedContents(page, 'entries', 'trial', 'draft')).length)
        .toBeGreaterThanOrEqual(2)
      const session = await context.newCDPSession(page)
      const crashed = page.waitForEvent('crash')
      session.send('Page.crash').catch(() => {})
      await crashed

      const next = await context.newPage()
      await next.goto(`${inject('baseUrl')}/#/`)
      await next.getByText('A guided measurement is not kept yet').waitFor()
      await next.getByText('Look at it').click()
      await next.getByRole('button', { name: 'Go on with what is missing' }).click()

      // From here on nothing is touched: a turn and two movements, up to the summary.
      await next.getByRole('button', { name: 'Keep all' }).waitFor({ timeout: 300_000 })
      await next
        .getByText(/More exact values are on their way/)
        .waitFor({ state: 'detached', timeout: 60_000 })
      expect(await violations(next)).toEqual([])
      const drafts = await storedContents<StoredTrial>(next, 'entries', 'trial', 'draft')
      expect(drafts).toHaveLength(4)
      expect(new Set(drafts.map(({ run }) => run?.id)).size).toBe(1)
      for (const trial of drafts) {
        // The clinic’s own has an id of its own.
        expect(trial.run?.protocolId).toMatch(/^[0-9a-f-]{36}$/)
        expect(trial.analysis.repetitions.length).toBeGreaterThanOrEqual(2)
        expect(Math.abs(trial.analysis.mean - trueMean(trial))).toBeLessThan(REFINED_ERROR)
      }

      await next.getByRole('button', { name: 'Keep all' }).click()
      await next.getByRole('link', { name: 'Open the session' }).click()
      await next.getByRole('rowheader', { name: 'Shoulder extension' }).waitFor()
      expect(await storedContents(next, 'entries', 'trial')).toHaveLength(4)
      expect(await storedContents(next, 'entries', 'trial', 'draft')).toEqual([])
      expect(foreignRequests(watched, inject('baseUrl'))).toEqual([])
      expect(watched.complaints).toEqual([])
    },
    LONGEST,
  )
})
