/**
 * Asks for a picture so many times a second, while the element is in sight and the page is shown; the time
 * stands still meanwhile. Returns what ends it.
 *
 * @param draw draws the picture of a time, seconds since the start.
 */
export function startClock(
  element: Element,
  picturesPerSecond: number,
  draw: (seconds: number) => void,
): () => void {
  const every = 1000 / picturesPerSecond
  /** A screen's own beat is not quite even: a picture that comes a little early is not left out. */
  const early = 4
  let request = 0
  let last: number | undefined
  let shown = 0
  let isInSight = true

  const step = (now: number) => {
    request = requestAnimationFrame(step)
    if (last === undefined) last = now
    else if (now - last < every - early) return
    else {
      // A page that stood still for long goes on where it was.
      shown += Math.min(now - last, 4 * every) / 1000
      last = now
    }
    draw(shown)
  }
  const stop = () => {
    cancelAnimationFrame(request)
    request = 0
  }
  const settle = () => {
    if (!isInSight || document.hidden) return stop()
    if (request !== 0) return
    last = undefined
    request = requestAnimationFrame(step)
  }
  const observer = new IntersectionObserver(([entry]) => {
    isInSight = entry?.isIntersecting ?? true
    settle()
  })
  observer.observe(element)
  document.addEventListener('visibilitychange', settle)
  settle()
  return () => {
    observer.disconnect()
    document.removeEventListener('visibilitychange', settle)
    stop()
  }
}
