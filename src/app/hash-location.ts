import { useSyncExternalStore } from 'react'
import type { BaseLocationHook } from 'wouter'

/**
 * The address behind the hash, query and all: `#/measure?movement=elbow-flexion`. Wouter's own hash
 * hook writes the query in front of the hash, where it outlives the screen that it was meant for.
 */
const address = () => location.hash.replace(/^#?\/?/, '/')

const pathOf = (full: string) => full.split('?', 1)[0] ?? '/'
const searchOf = (full: string) => full.slice(pathOf(full).length)

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

function navigate(to: string, { replace = false }: { replace?: boolean } = {}) {
  const before = location.href
  history[replace ? 'replaceState' : 'pushState'](null, '', `#${to}`)
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL: before, newURL: location.href }))
}

const usePath: BaseLocationHook = () => [useSyncExternalStore(subscribe, () => pathOf(address())), navigate]

/** A location hook for wouter's `Router`. */
export const useHashLocation = Object.assign(usePath, {
  hrefs: (href: string) => `#${href}`,
  searchHook: () => useSyncExternalStore(subscribe, () => searchOf(address())),
})
