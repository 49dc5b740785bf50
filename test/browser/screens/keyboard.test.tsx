import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { discardTrial } from '../../../src/features/capture/movement/current-trial'
import { arrived, clear, EVERY_SCREEN, open, type ScreenName, seed, shownHeading } from './every-screen'

const TITLES: Readonly<Record<ScreenName, string>> = {
  home: 'Clients',
  client: 'Client',
  session: 'Session',
  compare: 'Compare',
  result: 'Result',
  measure: 'Measure',
  'posture set-up': 'Measure posture',
  'posture record': 'Posture',
  'posture compare': 'Compare posture',
  protocols: 'Protocols',
  protocol: 'Protocol',
  agreement: 'Agreement',
  settings: 'Settings',
}

let addresses: Readonly<Record<ScreenName, string>>

beforeEach(async () => {
  addresses = await seed()
})
afterEach(clear)

async function go(address: string) {
  location.hash = address
  await arrived()
}

describe('a new screen', () => {
  test.each(EVERY_SCREEN)(
    '“%s” names itself in the title and takes the focus to its heading',
    async (name) => {
      await open(name === 'settings' ? '/agreement' : '/settings')
      await go(addresses[name])
      expect(document.title).toBe(`${TITLES[name]} · Plumbline`)
      expect(document.activeElement).toBe(shownHeading())
    },
  )

  test('never puts a person’s name into the title, which the browser’s history keeps', async () => {
    await open(addresses.client)
    expect(shownHeading()?.textContent).toBe('Maria K.')
    expect(document.title).not.toContain('Maria')
  })

  test('leaves the focus where it is when the page opens', async () => {
    await open(addresses.client)
    expect(document.activeElement).toBe(document.body)
  })
})

describe('the focus', () => {
  test('goes to the heading where what had it is gone', async () => {
    const screen = await open(addresses.result)
    const discard = screen.getByRole('button', { name: 'Discard' })
    await userEvent.tab()
    discard.element().focus()
    discardTrial()
    await expect.element(screen.getByRole('heading', { name: 'No measurement here' })).toBeVisible()
    expect(document.activeElement).toBe(shownHeading())
  })

  test('stays where somebody put it while something else changes', async () => {
    const screen = await open(addresses.home)
    await userEvent.fill(screen.getByRole('searchbox'), 'maria')
    await expect.element(screen.getByText('1 client found.')).toBeVisible()
    expect(document.activeElement).toBe(screen.getByRole('searchbox').element())
  })
})

/** Share of an element that something else lies over, 0 to 1, as far as it is in the window. */
function covered(element: Element): number {
  const box = element.getBoundingClientRect()
  const places = [0.1, 0.3, 0.5, 0.7, 0.9]
  const hidden = places.flatMap((across) =>
    places.map((down) => {
      const top = document.elementFromPoint(box.left + across * box.width, box.top + down * box.height)
      return top === null || !(element.contains(top) || top.contains(element))
    }),
  )
  return hidden.filter(Boolean).length / hidden.length
}

/** What shows the focus: of a hidden input, the label around it. */
const shownFor = (element: Element) => element.closest('label') ?? element

/** Has the next Tab begin at the top of the page, wherever a test before left the focus. */
function beginAtTheTop() {
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
}

/** A phone on its side, and what 200 % zoom leaves of it, of a phone and of a laptop. */
const WINDOWS = [
  [844, 390],
  [390, 844],
  [422, 195],
  [195, 422],
  [720, 450],
  [820, 1180],
  [1440, 900],
] as const

describe.each(WINDOWS)('a window of %i × %i', (width, height) => {
  test.each(['measure', 'posture set-up'] as const)(
    'covers nothing that has the focus on “%s”',
    async (name) => {
      await open(addresses[name], [width, height])
      beginAtTheTop()
      const seen = new Set<Element>()
      const found: string[] = []
      for (let step = 0; step < 60; step += 1) {
        await userEvent.tab()
        const focus = document.activeElement
        if (!focus || focus === document.body || seen.has(focus)) break
        seen.add(focus)
        const share = covered(shownFor(focus))
        if (share > 0.3) found.push(`${shownFor(focus).textContent}: ${Math.round(100 * share)} % hidden`)
      }
      expect(seen.size).toBeGreaterThan(3)
      expect(found).toEqual([])
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    },
  )
})

test.each([
  [844, 390],
  [390, 844],
  [720, 450],
])('in a window of %i × %i nothing covers a movement that the arrow keys reach', async (width, height) => {
  await open(addresses.measure, [width, height])
  const radios = document.querySelectorAll<HTMLInputElement>('[aria-label="Movement and side"] input')
  document.querySelector<HTMLInputElement>('[aria-label="Movement and side"] input:checked')?.focus()
  const found: string[] = []
  for (let step = 0; step < radios.length; step += 1) {
    await userEvent.keyboard('{ArrowDown}')
    const focus = document.activeElement
    if (!(focus instanceof HTMLInputElement)) throw new Error('the focus left the movements')
    const share = covered(shownFor(focus))
    if (share > 0.1) found.push(`${focus.getAttribute('aria-label')}: ${Math.round(100 * share)} % hidden`)
  }
  expect(found).toEqual([])
})

test('the way to start is in the window with the first movement where the phone is upright', async () => {
  await open(addresses.measure, [390, 844])
  const start = page.getByRole('button', { name: 'Start measuring' }).element().getBoundingClientRect()
  expect(start.bottom).toBeLessThanOrEqual(844)
})
