import '../../../src/ui/base.css'
import { afterEach, describe, expect, test } from 'vitest'

/** Text on the ground that it stands on somewhere in the app. */
const TEXT = [
  ['--ink', '--paper'],
  ['--ink', '--surface'],
  ['--ink', '--accent-soft'],
  ['--ink', '--caution-soft'],
  ['--ink', '--worse-soft'],
  ['--muted', '--paper'],
  ['--muted', '--surface'],
  ['--muted', '--accent-soft'],
  ['--accent', '--paper'],
  ['--accent', '--surface'],
  ['--accent-strong', '--accent-soft'],
  ['--on-accent', '--accent'],
  ['--on-accent', '--accent-strong'],
  ['--on-side', '--left'],
  ['--on-side', '--right'],
  ['--better', '--surface'],
  ['--worse', '--surface'],
  ['--worse', '--worse-soft'],
  ['--unsure', '--surface'],
  ['--measure', '--stage'],
  ['--stage-muted', '--stage'],
  ['--stage-muted', '--stage-panel'],
] as const

/** Edges and lines that carry meaning (WCAG 1.4.11). */
const SHAPES = [
  ['--edge', '--paper'],
  ['--edge', '--surface'],
  ['--measure-line', '--surface'],
] as const

/** What a token comes to within an element, as red, green and blue from 0 to 255. */
function colour(token: string, within: Element): readonly number[] {
  const probe = document.createElement('span')
  probe.style.color = `var(${token})`
  within.append(probe)
  const text = getComputedStyle(probe).color
  probe.remove()
  return (text.match(/[\d.]+/g) ?? []).map(Number)
}

/** Relative luminance, WCAG 2.2. */
function luminance([red = 0, green = 0, blue = 0]: readonly number[]) {
  const linear = (value: number) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function contrast(one: string, other: string, within: Element) {
  const [dark = 0, light = 0] = [luminance(colour(one, within)), luminance(colour(other, within))].sort(
    (a, b) => a - b,
  )
  return (light + 0.05) / (dark + 0.05)
}

const root = document.documentElement
afterEach(() => {
  delete root.dataset.theme
})

describe.each(['light', 'dark'])('the %s theme', (theme) => {
  test.each(TEXT)('writes %s on %s with a contrast of at least 4.5', (text, ground) => {
    root.dataset.theme = theme
    expect(contrast(text, ground, root)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(SHAPES)('draws %s on %s with a contrast of at least 3', (shape, ground) => {
    root.dataset.theme = theme
    expect(contrast(shape, ground, root)).toBeGreaterThanOrEqual(3)
  })
})

test('a part of a light page that is marked dark takes the dark colours', () => {
  root.dataset.theme = 'light'
  const stage = document.createElement('div')
  stage.dataset.scheme = 'dark'
  document.body.append(stage)
  const within = colour('--ink', stage)
  stage.remove()
  const onThePage = colour('--ink', root)
  root.dataset.theme = 'dark'
  expect(within).toEqual(colour('--ink', root))
  expect(within).not.toEqual(onThePage)
})
