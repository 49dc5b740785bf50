type Colour = readonly [red: number, green: number, blue: number, alpha: number]

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })

/** Any CSS colour as red, green, blue (0 to 255) and alpha (0 to 1). */
function parse(css: string): Colour {
  if (!canvas) throw new Error('no canvas')
  canvas.clearRect(0, 0, 1, 1)
  canvas.fillStyle = css
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
  return [red, green, blue, alpha / 255]
}

const over = (top: Colour, below: Colour): Colour => {
  const mix = (index: 0 | 1 | 2) => top[index] * top[3] + below[index] * (1 - top[3])
  return [mix(0), mix(1), mix(2), 1]
}

/** What an element stands on: its own ground over those of everything around it. */
function groundOf(element: Element): Colour {
  const grounds: Colour[] = []
  for (let each: Element | null = element; each; each = each.parentElement) {
    const ground = parse(getComputedStyle(each).backgroundColor)
    grounds.push(ground)
    if (ground[3] === 1) break
  }
  return grounds.reduceRight<Colour>((below, top) => over(top, below), [255, 255, 255, 1])
}

/** Relative luminance, WCAG 2.2. */
function luminance([red, green, blue]: Colour) {
  const linear = (value: number) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** The contrast of an element's text with what it stands on, as it is drawn now: 1 to 21. */
export function contrastOf(element: Element): number {
  const ground = groundOf(element)
  const text = over(parse(getComputedStyle(element).color), ground)
  const [dark = 0, light = 0] = [luminance(text), luminance(ground)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Large text may be paler (WCAG 1.4.3): 24 px, or 18.66 px where it is bold. */
export function leastContrast(element: Element): number {
  const { fontSize, fontWeight } = getComputedStyle(element)
  const size = Number.parseFloat(fontSize)
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5
}

/** The elements within `root`, itself included, that have text of their own. */
export const withText = (root: Element): readonly Element[] =>
  [root, ...root.querySelectorAll('*')].filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  )
