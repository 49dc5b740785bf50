import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { showTrial } from '../../../src/features/capture/movement/current-trial'
import { StageNumber } from '../../../src/features/capture/stage/StageNumber'
import { aSession, aTrial } from '../../fixtures/trials'
import { clear, open, seed } from './every-screen'

beforeEach(seed)
afterEach(clear)

/** Where the ink of an element's text lies. */
function inkOf(element: Element) {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range.getBoundingClientRect()
}

/** The parts around an element that would cut off what sticks out of them. */
function cutting(element: Element): readonly Element[] {
  const parents: Element[] = [document.documentElement]
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (getComputedStyle(each).overflow !== 'visible') parents.push(each)
  }
  return parents
}

function expectWhole(element: Element) {
  const ink = inkOf(element)
  for (const parent of cutting(element)) {
    const box = parent.getBoundingClientRect()
    expect(ink.left, 'left').toBeGreaterThanOrEqual(box.left + 4)
    expect(ink.right, 'right').toBeLessThanOrEqual(box.right - 4)
    expect(parent.scrollWidth, 'sideways').toBeLessThanOrEqual(parent.clientWidth)
  }
}

const WINDOWS = [
  [1440, 900],
  [820, 1180],
  [844, 390],
  [390, 844],
  [320, 568],
] as const

describe.each(WINDOWS)('in a window of %i × %i', (width, height) => {
  test.each([
    [124, 124, 124],
    [-12, -14, -11],
    [60, 90, 120],
    [0, 0, 0],
  ])('the number of a result is whole: repetitions of %i°, %i° and %i°', async (...values) => {
    const session = aSession('2025-11-24')
    showTrial({
      trial: aTrial({ session, side: 'right', values }),
      choice: { movement: 'shoulder-abduction', side: 'right', source: 'webcam' },
      kept: false,
    })
    await open('/result', [width, height])
    const hero = document.querySelector('[class*="hero"]')
    if (!hero) throw new Error('no hero number')
    expectWhole(hero)
  })

  test.each(['124°', '−12°', '−180°', '7°', '–'])(
    'the live number is whole and on its own ground: %s',
    async (text) => {
      await page.viewport(width, height)
      const { container } = await render(
        <section data-scheme="dark" style={{ position: 'relative', overflow: 'hidden', height: '62dvh' }}>
          <StageNumber corner="left">{text}</StageNumber>
        </section>,
      )
      await document.fonts.ready
      const number = container.querySelector('p')
      if (!number) throw new Error('no number')
      expectWhole(number)
      // It reads on any picture, and where the picture ends: nothing of it depends on an outline.
      const ground = number.getBoundingClientRect()
      const ink = inkOf(number)
      expect(ink.left - ground.left).toBeGreaterThan(
        0.1 * Number.parseFloat(getComputedStyle(number).fontSize),
      )
      expect(ground.right).toBeGreaterThan(ink.right)
      expect(getComputedStyle(number).backgroundColor).toBe('rgba(6, 12, 11, 0.62)')
    },
  )
})
