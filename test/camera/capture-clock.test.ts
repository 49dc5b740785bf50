import { describe, expect, test } from 'vitest'
import { CaptureClock } from '../../src/camera/capture-clock'

/** Milliseconds between a track's time stamps and the page's clock, which the clock has to find out. */
const DIFFERENCE = 11_580_000
const FRAME = 1000 / 30

/** Runs thirty frames that arrive `way` after their capture; every second one is told to the video element. */
function run(clock: CaptureClock, way: (frame: number) => number) {
  const late: number[] = []
  for (let frame = 0; frame < 30; frame++) {
    const captured = 5000 + frame * FRAME
    late.push(clock.capturedAt(captured + DIFFERENCE, captured + way(frame)) - captured)
    if (frame % 2 === 0) clock.learn(captured)
  }
  return late
}

describe('CaptureClock', () => {
  test('gives the moment of arrival until a capture time is known, and of capture afterwards', () => {
    const [first, ...later] = run(new CaptureClock(), () => 3)
    expect(first).toBeCloseTo(3, 6)
    for (const each of later) expect(each).toBeCloseTo(0, 6)
  })

  test('is not led astray by single late frames', () => {
    const late = run(new CaptureClock(), (frame) => (frame % 5 === 4 ? 12 : 2))
    for (const each of late.slice(3)) expect(each).toBeCloseTo(0, 6)
  })

  test('never puts a capture after the arrival', () => {
    const clock = new CaptureClock()
    run(clock, () => 3)
    // The camera's clock jumped forwards by a second.
    expect(clock.capturedAt(6000 + DIFFERENCE + 1000, 6003)).toBe(6003)
  })

  test('takes a capture time that belongs to no frame for none', () => {
    const clock = new CaptureClock()
    clock.capturedAt(5000 + DIFFERENCE, 5003)
    clock.learn(4000)
    expect(clock.capturedAt(5033 + DIFFERENCE, 5036)).toBe(5036)
  })
})
