import { describe, expect, it } from 'vitest'
import { type Seconds, seconds } from '../../src/core/math/units'
import { KeptFrames } from '../../src/recording/kept-frames'

const MOST = 1_000

/** Frames of 100 bytes, five a second, that note when they are closed. */
function filled(count: number) {
  const closed: number[] = []
  const frames = new KeptFrames<{ context: { time: Seconds }; bytes: number; close(): void }>(MOST)
  for (let index = 0; index < count; index++) {
    const time = seconds(index / 5)
    frames.add({ context: { time }, bytes: 100, close: () => closed.push(time) })
  }
  return { frames, closed }
}

describe('frames that are kept', () => {
  it('never take more than they may, and close what they let go', () => {
    const { frames, closed } = filled(200)
    expect(frames.bytes).toBeLessThanOrEqual(MOST)
    expect(closed).toHaveLength(200 - frames.bytes / 100)
    expect(new Set(closed).size).toBe(closed.length)
  })

  it('still cover a stretch of any length evenly enough to choose from', () => {
    for (const count of [8, 30, 150]) {
      const { frames } = filled(count)
      const end = (count - 1) / 5
      const times = frames.take(seconds(0), seconds(end), 4).map(({ context: { time } }) => time)
      expect(times).toHaveLength(4)
      expect(times).toEqual([...times].sort((a, b) => a - b))
      const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0))
      expect(Math.max(...gaps), `${count} frames`).toBeLessThan(0.55 * end)
      expect(frames.bytes).toBeLessThanOrEqual(MOST)
    }
  })

  it('give out only what lies in the stretch, and leave it open', () => {
    const { frames, closed } = filled(10)
    const taken = frames.take(seconds(0.5), seconds(1.1), 4).map(({ context: { time } }) => time)
    expect(taken).toEqual([0.6, 0.8, 1])
    expect(closed).toEqual([])
    frames.clear()
    expect(closed).toHaveLength(7)
    expect(frames.bytes).toBe(0)
  })

  it('let go of what is too old', () => {
    const { frames, closed } = filled(10)
    frames.dropBefore(1)
    expect(closed).toEqual([0, 0.2, 0.4, 0.6, 0.8])
  })
})
