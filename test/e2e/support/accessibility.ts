import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { expect } from 'vitest'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong on the page as it stands, a line each: rule and element. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated and not added as a script: the page's own policy refuses foreign scripts, rightly.
  await page.evaluate(AXE)
  const results: AxeResults = await page.evaluate('axe.run()')
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  )
}

/** How far the page can be scrolled sideways, pixels: more than none is content that does not fit. */
const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Waits for colours that are on their way: half-way between two, a contrast is neither's. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)))
        .map(({ finished }) => finished.catch(() => {})),
    ).then(() => undefined),
  )

const WIDTHS = [390, 820, 1440] as const
const THEMES = ['light', 'dark'] as const

/** Looks at the screen as it stands at every width, in both themes. */
export async function inspect(page: Page) {
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme })
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await settled(page)
      expect(await violations(page), `${colorScheme}, ${width} px`).toEqual([])
      expect(await sidewaysOverflow(page), `${colorScheme}, ${width} px`).toBe(0)
    }
  }
}
