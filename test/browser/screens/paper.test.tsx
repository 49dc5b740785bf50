import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { contrastOf, leastContrast, withText } from './colours'
import { clear, open, type ScreenName, seed } from './every-screen'

/** The screens that somebody prints. */
const PRINTED = [
  'client',
  'session',
  'compare',
  'result',
  'posture record',
  'posture compare',
  'agreement',
] as const

let addresses: Readonly<Record<ScreenName, string>>

beforeEach(async () => {
  addresses = await seed()
})
afterEach(async () => {
  await cdp().send('Emulation.setEmulatedMedia', { media: '' })
  await clear()
})

const isPrinted = (element: Element) => element.getClientRects().length > 0

describe.each(['light', 'dark'])('on paper, from the %s theme', (theme) => {
  test.each(PRINTED)('“%s” has a letterhead and nothing that is for pressing', async (name) => {
    document.documentElement.dataset.theme = theme
    await open(addresses[name])
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
    const pressable = document.querySelectorAll(
      'button, nav, input, select, [role="radio"], [role="status"] a, [class*="button"]',
    )
    expect(pressable.length).toBeGreaterThan(0)
    expect([...pressable].filter(isPrinted).map((element) => element.textContent)).toEqual([])
    const head = [...document.querySelectorAll('p')].find(({ textContent }) =>
      textContent?.includes('Printed'),
    )
    expect(head && isPrinted(head)).toBe(true)
    expect(head?.textContent).toMatch(/^Plumbline ?Printed \d{1,2} \w+ \d{4}$/)
    const pale = withText(document.body)
      .filter(isPrinted)
      .filter((element) => !element.closest('svg, figure, [data-scheme="dark"]'))
      .filter((element) => contrastOf(element) < leastContrast(element))
    expect(pale.map((element) => element.textContent)).toEqual([])
  })
})

describe('where a verdict’s error comes from', () => {
  test.each(['client', 'session', 'compare', 'posture compare'] as const)(
    'is folded on the screen of “%s” and stands on its paper',
    async (name) => {
      const screen = await open(addresses[name])
      const sources = screen.getByLabelText('Where the measurement error comes from')
      await expect.element(sources).toBeInTheDocument()
      await expect.element(sources).not.toBeVisible()
      await cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
      await expect.element(sources).toBeVisible()
    },
  )
})
