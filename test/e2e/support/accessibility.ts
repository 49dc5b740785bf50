import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { RUNS_NETWORKS } from '../../replay/in-place'

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

/**
 * Under which axe looks: its rules read the page's elements and colours, of which a phone in the light theme and a desk
 * in the dark one have all but a few. The full check has it look at every width in both.
 */
const LOOKED_AT = RUNS_NETWORKS
  ? THEMES.flatMap((colorScheme) => WIDTHS.map((width) => ({ colorScheme, width })))
  : ([
      { colorScheme: 'light', width: 390 },
      { colorScheme: 'dark', width: 1440 },
    ] as const)

/** Looks at the screen as it stands: whether it fits at every width, and can be used by everybody. */
export async function inspect(page: Page) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    expect(await sidewaysOverflow(page), `${width} px`).toBe(0)
  }
  for (const { colorScheme, width } of LOOKED_AT) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    await settled(page)
    expect(await violations(page), `${colorScheme}, ${width} px`).toEqual([])
  }
}
