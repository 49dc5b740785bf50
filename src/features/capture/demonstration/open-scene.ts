import { type FigureColours, FigureScene } from './FigureScene'

/** What the tokens come to here: a token that differs between light and dark is resolved as a colour is used. */
function coloursFrom(element: HTMLElement): FigureColours {
  const colour = (token: string) => {
    element.style.color = `var(${token})`
    return getComputedStyle(element).color
  }
  const colours = {
    body: colour('--figure-space'),
    accent: colour('--accent'),
    left: colour('--left'),
    right: colour('--right'),
    mark: colour('--figure-mark'),
  }
  element.style.color = ''
  return colours
}

/**
 * A figure in space on a canvas. One that cannot be drawn takes nothing else down with it: there is a drawing
 * in its place.
 *
 * @param onLost the graphics card gives no pictures, or not any more.
 * @param within where its colours are those of the page; the canvas itself where it stands in the page.
 */
export function openScene(
  canvas: HTMLCanvasElement,
  onLost: () => void,
  within: HTMLElement = canvas,
): FigureScene | undefined {
  try {
    return new FigureScene(canvas, coloursFrom(within), onLost)
  } catch (error) {
    console.error('The figure could not be drawn in space.', error)
    onLost()
    return undefined
  }
}
