import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import { isMissing, type Missing, missing } from '../../src/core/math/missing'
import { type Degrees, degrees, metres, seconds } from '../../src/core/math/units'
import { movementById } from '../../src/core/movements/catalogue'
import { analyseTrial } from '../../src/core/trial/analysis'
import { type EvenSeries, evenSeries } from '../../src/core/trial/even-series'
import { frameCount, packRecording, unpackPose } from '../../src/core/trial/landmark-recording'
import { findNeutral, stillFor } from '../../src/core/trial/neutral'
import { currentStep, findRepetitions as findAll } from '../../src/core/trial/repetitions'
import { facingCamera, sideOn } from './support/stick-figure'

/** The repetitions that count. */
const findRepetitions = (series: EvenSeries, rest: Degrees) => findAll(series, rest).repetitions

/** Jitter that is the same in every run: sines whose periods share no multiple. */
const jitter = (time: number) => 0.8 * Math.sin(37.1 * time) + 0.6 * Math.sin(61.7 * time + 1)

const smoothstep = (share: number) => {
  const s = Math.min(Math.max(share, 0), 1)
  return s * s * (3 - 2 * s)
}

/** Rest at 8°, then lifts to each peak: 1.2 s up, held, 1.2 s down, 1 s rest between. */
function traceOf(peaks: readonly number[], hold = 1.5, rest = 8) {
  const cycle = 1.2 + hold + 1.2 + 1
  return (time: number) => {
    const since = time - 1.5
    const lift = peaks[Math.floor(since / cycle)]
    if (since < 0 || lift === undefined) return rest
    const phase = since % cycle
    const share = Math.min(smoothstep(phase / 1.2), 1 - smoothstep((phase - 1.2 - hold) / 1.2))
    return rest + (lift - rest) * share
  }
}

/** Frames of a camera that runs at about `rate` and is late by up to a third of a frame. */
const frames = (duration: number, rate = 25) =>
  Array.from({ length: Math.floor(duration * rate) }, (_, i) => (i + 0.3 * Math.sin(i * 2.3)) / rate)

const sampled = (times: readonly number[], trace: (time: number) => number): (Degrees | Missing)[] =>
  times.map((time) => degrees(trace(time) + jitter(time)))

describe('finding repetitions', () => {
  it('finds three held repetitions and takes the plateau, not the highest frame', () => {
    const times = frames(20)
    const found = findRepetitions(evenSeries(times, sampled(times, traceOf([118, 124, 121]))), degrees(8))
    expect(found).toHaveLength(3)
    for (const [index, peak] of [118, 124, 121].entries()) {
      const repetition = found[index]
      expect(Math.abs((repetition?.degrees ?? 0) - peak)).toBeLessThan(0.7)
      expect((repetition?.holdEnd ?? 0) - (repetition?.holdStart ?? 0)).toBeGreaterThan(1.2)
      expect(repetition?.start).toBeLessThan(repetition?.holdStart ?? 0)
      expect(repetition?.end).toBeGreaterThan(repetition?.holdEnd ?? 0)
    }
  })

  it('works from 4 to 60 frames a second', () => {
    for (const rate of [4, 10, 15, 60]) {
      const times = frames(20, rate)
      const found = findRepetitions(evenSeries(times, sampled(times, traceOf([60, 55, 58]))), degrees(8))
      expect(found, `${rate} fps`).toHaveLength(3)
      for (const [index, peak] of [60, 55, 58].entries()) {
        expect(Math.abs((found[index]?.degrees ?? 0) - peak), `${rate} fps`).toBeLessThan(1)
      }
    }
  })

  it('counts neither a lift without a hold, nor one without a return, nor sway', () => {
    const times = frames(20)
    const series = (trace: (time: number) => number, until = 20) => {
      const kept = times.filter((time) => time < until)
      return evenSeries(kept, sampled(kept, trace))
    }
    expect(findRepetitions(series(traceOf([120, 120], 0.05)), degrees(8))).toHaveLength(0)
    expect(findRepetitions(series(traceOf([120]), 3.5), degrees(8))).toHaveLength(0)
    expect(
      findRepetitions(
        series((time) => 8 + 2 * Math.sin(time)),
        degrees(8),
      ),
    ).toHaveLength(0)
  })

  it('reads nothing off inside a gap, and keeps the repetitions around it', () => {
    const times = frames(20)
    const trace = traceOf([118, 124, 121])
    // The elbow is hidden during the whole second hold, 7.6 to 9.1 s.
    const angles = times.map((time) =>
      time > 7.4 && time < 9.3
        ? missing('landmark-unsure', 'right_elbow')
        : degrees(trace(time) + jitter(time)),
    )
    const found = findRepetitions(evenSeries(times, angles), degrees(8))
    expect(found).toHaveLength(2)
    expect(Math.abs((found[0]?.degrees ?? 0) - 118)).toBeLessThan(0.7)
    expect(Math.abs((found[1]?.degrees ?? 0) - 121)).toBeLessThan(0.7)
  })

  it('ignores turns to the other side', () => {
    const times = frames(20)
    const trace = traceOf([60, -55, 62], 1.5, 0)
    const found = findRepetitions(evenSeries(times, sampled(times, trace)), degrees(0))
    expect(found).toHaveLength(2)
    expect(Math.abs((found[0]?.degrees ?? 0) - 60)).toBeLessThan(0.7)
    expect(Math.abs((found[1]?.degrees ?? 0) - 62)).toBeLessThan(0.7)
  })

  it('tells the person what comes next', () => {
    const trace = traceOf([120], 3)
    const stepAt = (end: number) => {
      const times = frames(end)
      return currentStep(evenSeries(times, sampled(times, trace)), degrees(8))
    }
    expect([1, 2.2, 3.6, 5.4, 6.4, 7.5].map(stepAt)).toEqual([
      'rest',
      'move',
      'hold',
      'return',
      'return',
      'rest',
    ])
  })
})

describe('finding the neutral', () => {
  const within = degrees(30)

  it('takes the first still second near zero', () => {
    const times = frames(6)
    const fidget = (time: number) => (time < 2 ? 15 * Math.sin(4 * time) : 6)
    const found = findNeutral(evenSeries(times, sampled(times, fidget)), within)
    if (isMissing(found)) throw new Error('a still stretch was there')
    expect(found.start).toBeGreaterThan(1.7)
    expect(found.start).toBeLessThan(2.4)
    expect(found.end - found.start).toBeCloseTo(1, 6)
  })

  it('does not take a raised arm, however still, nor a slow start', () => {
    const times = frames(6)
    expect(
      findNeutral(
        evenSeries(
          times,
          sampled(times, () => 90),
        ),
        within,
      ),
    ).toEqual({ missing: 'no-neutral' })
    expect(
      findNeutral(
        evenSeries(
          times,
          sampled(times, (time) => 5 * time),
        ),
        within,
      ),
    ).toEqual({
      missing: 'no-neutral',
    })
  })

  it('counts how long the person has just been still', () => {
    const times = frames(4)
    const moved = evenSeries(
      times,
      sampled(times, (time) => (time < 3.4 ? 20 : 0)),
    )
    expect(stillFor(moved)).toBeGreaterThan(0.3)
    expect(stillFor(moved)).toBeLessThan(0.7)
    expect(stillFor(evenSeries([], []))).toBe(0)
  })
})

describe('a trial', () => {
  const poses = (peaks: readonly number[]): Pose[] =>
    frames(20).map((time) =>
      facingCamera({ abduction: { left: traceOf(peaks)(time) + jitter(time) } }, 100 + time),
    )

  it('computes repetitions, mean, SD and peak from raw landmarks', () => {
    const analysis = analyseTrial(
      packRecording(poses([118, 124, 121])),
      movementById('shoulder-abduction'),
      'left',
    )
    expect(analysis.repetitions).toHaveLength(3)
    if (isMissing(analysis.mean) || isMissing(analysis.sd) || isMissing(analysis.peak)) {
      throw new Error('three repetitions have a mean, an SD and a peak')
    }
    expect(Math.abs(analysis.mean - 121)).toBeLessThan(0.5)
    expect(Math.abs(analysis.sd - 3)).toBeLessThan(0.5)
    expect(analysis.peak).toBeGreaterThan(123.5)
    expect(isMissing(analysis.neutral)).toBe(false)
    expect(analysis.trace).toHaveLength(frames(20).length)
  })

  it('measures elbow extension from a bent start to an end short of straight', () => {
    const bend = traceOf([12, 8, 10], 1.5, 85)
    const recording = packRecording(
      frames(20).map((time) => ({
        ...sideOn('left', { elbow: bend(time) + jitter(time) }),
        time: seconds(time),
      })),
    )
    const { repetitions, mean, neutral } = analyseTrial(recording, movementById('elbow-extension'), 'left')
    expect(isMissing(neutral)).toBe(false)
    expect(repetitions).toHaveLength(3)
    expect(Math.abs((isMissing(mean) ? 0 : mean) + 10)).toBeLessThan(0.7)
  })

  it('says what is missing instead of giving a number', () => {
    const still = analyseTrial(packRecording(poses([])), movementById('shoulder-abduction'), 'left')
    expect(still.mean).toEqual({ missing: 'no-repetition' })
    expect(still.sd).toEqual({ missing: 'too-few' })
    expect(still.peak).toEqual({ missing: 'no-repetition' })
    const empty = analyseTrial(packRecording([]), movementById('shoulder-abduction'), 'left')
    expect(empty.neutral).toEqual({ missing: 'no-neutral' })
    expect(empty.trace).toEqual([])
  })

  it('comes back from its packed form, absent landmarks and people included', () => {
    const [first, second] = poses([])
    if (!first || !second) throw new Error('two frames were made')
    const { left_elbow, ...rest } = second.imageLandmarks
    const world = { x: metres(0.25), y: metres(-0.5), z: metres(0.125), score: 0.75 }
    const recording = packRecording([
      { ...first, worldLandmarks: { nose: world } },
      { ...second, people: 2, imageLandmarks: rest },
    ])
    expect(frameCount(recording)).toBe(2)
    const back = unpackPose(recording, 1)
    expect(back.people).toBe(2)
    expect(back.time).toBeCloseTo(second.time - first.time, 9)
    expect(back.imageLandmarks.left_elbow).toBeUndefined()
    expect(back.imageLandmarks.nose?.x).toBeCloseTo(second.imageLandmarks.nose?.x ?? 0, 3)
    expect(left_elbow).toBeDefined()
    expect(unpackPose(recording, 0).worldLandmarks?.nose).toEqual(world)
    expect(unpackPose(recording, 0).time).toBe(seconds(0))
  })
})
