import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { contrastOf, leastContrast, withText } from './colours'
import { clear, EVERY_SCREEN, open, type ScreenName, seed } from './every-screen'

const PRESSABLE = 'a[href], button, summary, [role="radio"], label'

interface DocumentNode {
  readonly nodeId: number
  readonly nodeName: string
  readonly attributes?: readonly string[]
  readonly contentDocument?: DocumentNode
  readonly children?: readonly DocumentNode[]
}

/** Every node that carries `data-probe`; tests run in a frame of the page. */
function probed(node: DocumentNode): readonly (readonly [probe: string, nodeId: number])[] {
  const { attributes = [] } = node
  const at = attributes.indexOf('data-probe')
  const probe = attributes[at + 1]
  const inside = [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])]
  return [
    ...(at >= 0 && probe !== undefined ? [[probe, node.nodeId] as const] : []),
    ...inside.flatMap(probed),
  ]
}

/** What the debugger calls these elements. */
async function nodesOf(elements: readonly Element[]): Promise<readonly number[]> {
  for (const [index, element] of elements.entries()) element.setAttribute('data-probe', String(index))
  const { root }: { root: DocumentNode } = await cdp().send('DOM.getDocument', { depth: -1, pierce: true })
  for (const element of elements) element.removeAttribute('data-probe')
  const found = new Map(probed(root))
  return elements.map((_, index) => found.get(String(index)) ?? 0)
}

/** Puts an element into states such as `hover`, whatever the mouse does. */
const force = (nodeId: number, forcedPseudoClasses: string[]) =>
  cdp().send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses })

/** What cannot be read in an element as it stands now, a line each. */
const unreadable = (element: Element, state: string) =>
  withText(element)
    .filter((part) => part.getClientRects().length > 0)
    .filter((part) => contrastOf(part) < leastContrast(part))
    .map((part) => `${state}: “${part.textContent?.trim()}” ${contrastOf(part).toFixed(2)}`)

/** The element in every state: as CSS knows it under a resting mouse, and as React Aria marks it. */
async function inEveryState(element: Element, nodeId: number): Promise<readonly string[]> {
  const found: string[] = []
  for (const states of [['hover'], ['focus', 'focus-visible'], ['hover', 'active']]) {
    await force(nodeId, states)
    found.push(...unreadable(element, states.join('+')))
    for (const mark of ['data-hovered', 'data-pressed']) {
      const had = element.hasAttribute(mark)
      element.setAttribute(mark, 'true')
      found.push(...unreadable(element, `${states.join('+')}+${mark}`))
      if (!had) element.removeAttribute(mark)
    }
  }
  await force(nodeId, [])
  return found
}

const isShown = (element: Element) =>
  element.getClientRects().length > 0 && !element.closest('[data-disabled], [aria-hidden="true"]')

/** One of each look is enough: twenty tiles are drawn by one rule. */
const oneOfEachLook = (elements: readonly Element[]) => [
  ...new Map(
    elements.map((element) => [
      `${element.className} ${element.parentElement?.className} ${element.hasAttribute('data-selected')}`,
      element,
    ]),
  ).values(),
]

let addresses: Readonly<Record<ScreenName, string>>

beforeEach(async () => {
  addresses = await seed()
  // A colour half-way between two is neither's.
  document.documentElement.style.setProperty('--motion', '0ms')
  await cdp().send('DOM.enable')
  await cdp().send('CSS.enable')
})

afterEach(async () => {
  await cdp().send('CSS.disable')
  await cdp().send('DOM.disable')
  document.documentElement.style.removeProperty('--motion')
  await clear()
})

describe.each(['light', 'dark'])('what can be pressed, in the %s theme', (theme) => {
  test.each(EVERY_SCREEN)('can be read on “%s” while it is hovered, focused and pressed', async (name) => {
    document.documentElement.dataset.theme = theme
    await open(addresses[name])
    const elements = oneOfEachLook([...document.querySelectorAll(PRESSABLE)].filter(isShown))
    expect(elements.length).toBeGreaterThan(2)
    const nodes = await nodesOf(elements)
    const found = []
    for (const [index, element] of elements.entries()) {
      found.push(...(await inEveryState(element, nodes[index] ?? 0)))
    }
    expect(found).toEqual([])
  })
})
