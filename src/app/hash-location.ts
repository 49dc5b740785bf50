import { useSyncExternalStore } from 'react'
import type { BaseLocationHook } from 'wouter'

const address = () => location.hash.replace(/^#?\/?/, '/')

const pathOf = (full: string) => full.split('?', 1)[0] ?? '/'
const searchOf = (full: string) => full.slice(pathOf(full).length)

/**
 * The address behind the hash, query and all: `#/measure?movement=elbow-flexion`. Wouter's own hash
 * hook writes the query in front of the hash, where it outlives the screen that it was meant for.
 *
 * `mayLeave` is asked before another screen is shown, however one gets there: by a link, the browser's
 * way back, or the address bar. Where it says no the address stays what it was.
 *
 * Lifetime: that of the app.
 */
export class HashLocation {
  readonly #mayLeave: (to: string) => boolean
  readonly #listeners = new Set<() => void>()
  /** The address that is shown. */
  #shown = address()

  constructor(mayLeave: (to: string) => boolean) {
    this.#mayLeave = mayLeave
  }

  /** Goes to another address, if that may be. */
  readonly navigate = (to: string, { replace = false }: { replace?: boolean } = {}): void => {
    if (!this.#mayGo(to)) return
    history[replace ? 'replaceState' : 'pushState'](null, '', `#${to}`)
    this.#show(to)
  }

  readonly #subscribe = (listener: () => void) => {
    if (this.#listeners.size === 0) {
      this.#shown = address()
      // The way back tells of itself by the first before anything else runs; the second is for the rest.
      addEventListener('popstate', this.#onMoved)
      addEventListener('hashchange', this.#onMoved)
    }
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      removeEventListener('popstate', this.#onMoved)
      removeEventListener('hashchange', this.#onMoved)
    }
  }

  readonly #onMoved = () => {
    const to = address()
    if (to === this.#shown) return
    if (this.#mayGo(to)) this.#show(to)
    else history.pushState(null, '', `#${this.#shown}`)
  }

  #mayGo(to: string) {
    return pathOf(to) === pathOf(this.#shown) || this.#mayLeave(to)
  }

  #show(to: string) {
    this.#shown = to
    for (const listener of this.#listeners) listener()
  }

  readonly #usePath: BaseLocationHook = () => [
    useSyncExternalStore(this.#subscribe, () => pathOf(this.#shown)),
    this.navigate,
  ]

  /** A location hook for wouter's `Router`. */
  readonly hook = Object.assign(this.#usePath, {
    hrefs: (href: string) => `#${href}`,
    searchHook: () => useSyncExternalStore(this.#subscribe, () => searchOf(this.#shown)),
  })
}
