import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { contrastOf, leastContrast, withText } from './colours'
import { clear, EVERY_SCREEN, open, type ScreenName, seed } from './every-screen'

let addresses: Readonly<Record<ScreenName, string>>

beforeEach(async () => {
  addresses = await seed()
})
afterEach(async () => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [] })
  await clear()
})

const force = (scheme: string) =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: scheme },
    ],
  })

/** How an element and all in it are drawn, as far as forced colours leave it. */
const drawnAs = (element: Element) =>
  [element, ...element.querySelectorAll('*')]
    .map((part) => {
      const style = getComputedStyle(part)
      return [
        style.backgroundColor,
        style.backgroundImage,
        style.borderTopColor,
        style.borderTopWidth,
        style.borderBottomColor,
        style.boxShadow,
        style.color,
        style.translate,
        style.visibility,
      ].join(' ')
    })
    .join('\n')

/** Pairs of one that is chosen and one that is not, of the same kind. */
function chosenAndNot(): readonly (readonly [chosen: Element, other: Element])[] {
  return [...document.querySelectorAll('[data-selected]:not([data-disabled]), [aria-current]')].flatMap(
    (chosen) => {
      const other = [...document.querySelectorAll(`[class="${chosen.className}"]`)].find(
        (element) => !element.matches('[data-selected], [data-disabled], [aria-current]'),
      )
      return other ? [[chosen, other] as const] : []
    },
  )
}

/** Screens on which something is chosen: there are pairs to compare. */
const HAS_CHOICES: ReadonlySet<ScreenName> = new Set(['measure', 'posture set-up', 'settings'])

describe.each(['light', 'dark'])('in forced colours on a %s ground', (scheme) => {
  test.each(EVERY_SCREEN)('“%s” can be read, and shows what is chosen', async (name) => {
    await force(scheme)
    const { container } = await open(addresses[name])
    expect(matchMedia('(forced-colors: active)').matches).toBe(true)
    const pale = withText(document.body)
      .filter((element) => element.getClientRects().length > 0 && !element.closest('svg, [data-disabled]'))
      .filter((element) => contrastOf(element) < leastContrast(element))
    expect(pale.map((element) => element.textContent)).toEqual([])
    const pairs = chosenAndNot()
    if (HAS_CHOICES.has(name)) expect(pairs.length).toBeGreaterThan(0)
    for (const [chosen, other] of pairs) expect(drawnAs(chosen)).not.toBe(drawnAs(other))
    const { violations } = await axe.run(container)
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
})
