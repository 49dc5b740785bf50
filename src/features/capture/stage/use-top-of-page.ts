import { useLayoutEffect } from 'react'

/** Shows a stage from its top: the set-up before it may have been scrolled, and the picture would lie above. */
export function useTopOfPage(): void {
  useLayoutEffect(() => {
    scrollTo(0, 0)
  }, [])
}
