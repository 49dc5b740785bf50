import { afterEach, beforeEach, expect, test } from 'vitest'
import { discardTrial } from '../../../src/features/capture/movement/current-trial'
import { clear, open, type ScreenName, seed } from './every-screen'

let addresses: Readonly<Record<ScreenName, string>>

beforeEach(async () => {
  addresses = await seed()
})
afterEach(clear)

/** A phone, a tablet, a phone on its side, and a desk. */
const WIDTHS = [390, 820, 844, 900, 960, 1440]

test.each(WIDTHS)('bars of a client have room to be compared by eye at %i px', async (width) => {
  const screen = await open(addresses.client, [width, 900])
  const rows = screen.getByRole('region', { name: 'Shoulder abduction' })
  await expect.element(rows).toBeVisible()
  // The other drawings of a row are sparklines, which have a name.
  const bars = [...rows.element().querySelectorAll('svg:not([role="img"])')]
  expect(bars.length).toBe(2)
  for (const bar of bars) expect(bar.getBoundingClientRect().width).toBeGreaterThan(180)
})

test.each(WIDTHS)('the summary of a session needs no scrolling sideways at %i px', async (width) => {
  const screen = await open(addresses.session, [width, 900])
  const table = screen.getByRole('table').first()
  await expect.element(table).toBeVisible()
  const frame = table.element().parentElement
  expect(frame && frame.scrollWidth - frame.clientWidth).toBe(0)
  await expect.element(screen.getByRole('cell').first()).toBeVisible()
})

test.each(['measure', 'posture set-up'] as const)(
  'what starts “%s” is in sight on a phone that lies on its side',
  async (name) => {
    discardTrial()
    const screen = await open(addresses[name], [844, 390])
    const start = screen.getByRole('button', { name: /^Start/ })
    await expect.element(start).toBeVisible()
    expect(start.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(390)
  },
)
