/** More than two device pixels per CSS pixel cost time and cannot be told apart at arm's length. */
const SHARPEST = 2

/**
 * Keeps a canvas as large as it is shown and calls `redraw` after each change of size.
 * Returns the way to stop.
 */
export function fitCanvas(canvas: HTMLCanvasElement, redraw: () => void): () => void {
  const fit = () => {
    const ratio = Math.min(devicePixelRatio, SHARPEST)
    canvas.width = Math.round(canvas.clientWidth * ratio)
    canvas.height = Math.round(canvas.clientHeight * ratio)
    canvas.getContext('2d')?.setTransform(ratio, 0, 0, ratio, 0, 0)
    redraw()
  }
  const observer = new ResizeObserver(fit)
  observer.observe(canvas)
  return () => observer.disconnect()
}
