import { type Pace, roundOf, shareAt } from '../../../core/movements/demonstration/pace'
import { startClock } from './picture-clock'
import type { Shown } from './view'

/** A movement that is shown again and again. */
export interface Rounds {
  readonly shown: Shown
  readonly pace: Pace
  /** One round is over. */
  readonly onRound: () => void
}

/**
 * Shows a movement from rest to its end and back, round after round; another one begins at rest. Returns what
 * ends it.
 *
 * @param latest what is shown now.
 * @param draw draws the picture so far into the movement, 0 to 1.
 */
export function startRounds(
  element: Element,
  picturesPerSecond: number,
  latest: { readonly current: Rounds },
  draw: (shown: Shown, share: number) => void,
): () => void {
  let before = latest.current.shown
  let began = 0
  return startClock(element, picturesPerSecond, (seconds) => {
    const { shown, pace, onRound } = latest.current
    if (shown !== before) began = seconds
    before = shown
    const time = seconds - began
    draw(shown, shareAt(pace, time))
    if (time < roundOf(pace)) return
    began = seconds
    onRound()
  })
}
