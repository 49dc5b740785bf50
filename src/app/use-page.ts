import { useEffect, useRef, useState } from 'react'
import { FocusKeeper } from './focus-keeper'
import { titleOf } from './titles'

/** Names the page after the screen at `path`, and brings the focus to each screen that is gone to. */
export function usePage(path: string) {
  const [focus] = useState(() => new FocusKeeper())
  const shown = useRef(path)
  useEffect(() => focus.keep(), [focus])
  useEffect(() => {
    document.title = titleOf(path)
    // Where the page opens, the browser has put the focus already.
    if (shown.current !== path) focus.toHeading()
    shown.current = path
  }, [focus, path])
}
