/** While the next screen loads, React keeps the one before in the page, hidden. */
const isShown = (element: Element) => element.getClientRects().length > 0

/**
 * Keeps the place of whoever goes by keyboard or screen reader. On a new screen, and where what had the
 * focus is gone (a set-up that became the stage, a record that was deleted), the focus goes to the screen's
 * heading, which is thereby read out. It never falls to the page's body.
 *
 * A screen that focuses something itself is left alone, and so is a dialog.
 */
export class FocusKeeper {
  /** A screen was asked for whose heading has not been there yet. */
  #isDue = false
  #last: Element | undefined

  /** Watches the page. Returns the way to stop. */
  keep(): () => void {
    const observer = new MutationObserver(this.#settle)
    const note = ({ target }: FocusEvent) => {
      this.#last = target instanceof Element ? target : undefined
    }
    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', note)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', note)
    }
  }

  /** Brings the focus to the heading of the screen, as soon as there is one. */
  toHeading() {
    this.#isDue = true
    this.#settle()
  }

  readonly #settle = () => {
    const active = document.activeElement
    const isOnBody = active === null || active === document.body
    const isLost = isOnBody && this.#last !== undefined && !this.#last.isConnected
    if (!this.#isDue && !isLost) return
    const main = document.querySelector('main')
    const heading = [...(main?.querySelectorAll('h1') ?? [])].find(isShown)
    // Still loading: the next change of the page asks again. Behind a dialog the page is hidden.
    if (!main || !heading || main.closest('[inert], [aria-hidden="true"]')) return
    // A new screen is seen from its top. Otherwise the page stays where it is: a stage's heading stands below its picture.
    if (this.#isDue) scrollTo(0, 0)
    this.#isDue = false
    if (!isOnBody && main.contains(active)) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
}
