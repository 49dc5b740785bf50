import { describe, expect, it } from 'vitest'
import { seconds } from '../../src/core/math/units'
import { HoldCue } from '../../src/core/trial/hold-cue'
import { course, jitter } from './support/courses'

/** What is wanted of the cue, seconds at ten pictures a second. */
const LATEST = 0.4

function follow(angle: (time: number) => number, duration: number, rate: number, noise = () => 0) {
  const cue = new HoldCue()
  return Array.from({ length: Math.floor(duration * rate) }, (_, frame) => {
    const time = frame / rate
    return { time, ...cue.add(seconds(time), angle(time) + noise()) }
  })
}

describe('the word to hold', () => {
  it.each([
    [30, 160, 2],
    [10, 160, 2],
    [10, 45, 1.2],
    [10, 30, 2.5],
    [15, 120, 1],
  ])('comes within 0.4 s of the top: %i pictures a second, to %i° in %f s', (rate, to, rise) => {
    const top = 1 + rise
    const angle = course([0, 0], [1, 0], [top, to], [top + 2, to], [top + 2 + rise, 0], [top + 6, 0])
    for (let seed = 1; seed <= 20; seed++) {
      const moments = follow(angle, top + 6, rate, jitter(seed, 0.8))
      const first = moments.find(({ at }) => at === 'top')
      // Somebody who slows down is as good as there: not before the last tenth of the way, or 6°.
      expect(angle(first?.time ?? 0)).toBeGreaterThan(to - Math.max(0.1 * to, 6))
      expect((first?.time ?? Number.POSITIVE_INFINITY) - top).toBeLessThanOrEqual(LATEST)
    }
  })

  it('lasts until the top is left, and then it is the way back until rest', () => {
    const angle = course([0, 0], [1, 0], [3, 120], [5, 120], [7, 0], [8, 0])
    const order = follow(angle, 8, 15, jitter(3, 0.8)).map(({ at }) => at)
    const runs = order.filter((at, index) => at !== order[index - 1])
    expect(runs).toEqual(['down', 'up', 'top', 'back', 'down'])
  })

  it('is taken back where somebody goes on', () => {
    const angle = course([0, 0], [1, 0], [2, 50], [2.6, 50], [4, 120], [6, 120], [8, 0])
    const order = follow(angle, 8, 30).map(({ at }) => at)
    const runs = order.filter((at, index) => at !== order[index - 1])
    expect(runs).toEqual(['down', 'up', 'top', 'up', 'top', 'back', 'down'])
  })
})
