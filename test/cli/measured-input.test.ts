import { describe, expect, it } from 'vitest'
import { measureTables } from '../../src/cli/measure/measure-report'
import { measureStill, measureTrial } from '../../src/cli/measure/measured-input'
import { framesToRefine } from '../../src/cli/measure/refine'
import { type Measuring, readVideo, withRefinement } from '../../src/cli/measure/video-trial'
import type { ModelId, Pose } from '../../src/core/body/pose'
import { pixels, seconds } from '../../src/core/math/units'
import { movementById } from '../../src/core/movements/catalogue'
import { facingCamera } from '../core/support/stick-figure'

const identity = (model: ModelId) =>
  ({ engine: 'refined', engineVersion: '1', model, modelVersion: '1', backend: 'wasm' }) as const
const measuring: Measuring = { file: 'lift', movement: movementById('shoulder-abduction'), side: 'right' }
const raised = (angle: number, time = 0): Pose => facingCamera({ abduction: { right: angle } }, time)
const still = (pose: Pose) =>
  measureStill({ kind: 'still', identity: identity('refined'), poses: [pose] }, measuring)
const video = (poses: readonly Pose[], ...all: readonly Measuring[]) =>
  readVideo(poses, all).map((trial) =>
    measureTrial({ kind: 'video', identity: identity('movenet-thunder'), poses }, trial),
  )

/** An elbow that is bent by more than a straight one shows. */
function bent(pose: Pose): Pose {
  const { right_wrist: wrist } = pose.imageLandmarks
  if (!wrist) throw new Error('the figure has a wrist')
  const moved = { ...wrist, y: pixels(wrist.y + 60) }
  return { ...pose, imageLandmarks: { ...pose.imageLandmarks, right_wrist: moved } }
}

describe('what the command reports of a still', () => {
  it('has its uncertainty, and what the gates warn of where they do', () => {
    const { values } = still(raised(90))
    expect(values).toEqual([{ t: 0, degrees: expect.any(Number), uncertainty: expect.any(Number) }])
    expect(still(bent(raised(90))).values[0]).toMatchObject({ warnings: ['elbow'] })
  })

  it('says why there is no angle', () => {
    expect(still({ ...raised(90), people: 2 }).values[0]).toEqual({
      t: 0,
      missing: 'several-people',
      detail: 'one-person',
    })
  })
})

const smooth = (share: number) => {
  const s = Math.min(Math.max(share, 0), 1)
  return s * s * (3 - 2 * s)
}
/** 1.5 s at rest, then two lifts to 118 and 124: 1 s up, 2 s held, 1 s down, 1 s at rest. */
function course(time: number): number {
  const since = time - 1.5
  const top = [118, 124][Math.floor(since / 5)]
  if (since < 0 || top === undefined) return 8
  const phase = since % 5
  return 8 + (top - 8) * Math.min(smooth(phase), 1 - smooth(phase - 3))
}

describe('what the command reports of a video', () => {
  const poses = Array.from({ length: 370 }, (_, index) => ({
    ...raised(course(index / 30)),
    time: seconds(index / 30),
  }))
  const [found] = video(poses, measuring)
  if (!found) throw new Error('there is one')

  it('has the uncertainty of every value, of each repetition and of their mean', () => {
    expect(found.values).toHaveLength(370)
    for (const value of found.values) expect(value).toHaveProperty('uncertainty', expect.any(Number))
    expect(found.repetitions.map(({ degrees }) => Math.round(degrees))).toEqual([118, 124])
    for (const repetition of found.repetitions) {
      expect(repetition.uncertainty).toBeGreaterThan(1.96 * 4.4)
      expect(repetition.uncertainty).toBeLessThan(11)
    }
    // Two repetitions that lie 6 degrees apart: 12.7 times their standard error, less what the method is known by.
    expect(found.mean).toMatchObject({ degrees: expect.closeTo(121, 0), uncertainty: expect.any(Number) })
    const { uncertainty } = found.mean as { uncertainty: number }
    expect(uncertainty).toBeGreaterThan(
      Math.max(...found.repetitions.map((each) => Number(each.uncertainty))),
    )
  })

  it('has an entry each of several movements and sides, on the clock of the video', () => {
    const abduction = movementById('shoulder-abduction')
    const both = video(poses, { ...measuring, side: 'left' }, measuring, {
      file: 'lift',
      movement: movementById('cervical-rotation'),
      side: 'left',
    })
    expect(both.map(({ movement, side, frames }) => [movement, side, frames])).toEqual([
      ['shoulder-abduction', 'left', 370],
      ['shoulder-abduction', 'right', 370],
      ['cervical-rotation', 'left', 370],
    ])
    const [left, right, turned] = both
    expect(left?.mean).toEqual({ missing: 'no-repetition' })
    expect(turned?.mean).toEqual({ missing: 'no-repetition' })
    expect(right?.repetitions.map(({ degrees }) => Math.round(degrees))).toEqual([118, 124])
    expect(right?.repetitions.map(({ start }) => Math.round(start))).toEqual(
      found.repetitions.map(({ start }) => Math.round(start)),
    )
    // In the order of the video, though not all of it.
    expect(right?.values.length).toBeLessThan(371)
    expect(measureTables(both)).toMatch(/video +movement +frames/)
    expect(measureTables(both)).toMatch(new RegExp(`lift +${abduction.id} right +370`))
  })

  it('says who moved, in the table where it was not the person alone', () => {
    expect(found).toMatchObject({ mode: 'active' })
    expect(measureTables([found])).not.toMatch(/movement/)
    const [moved] = video(poses, { ...measuring, mode: 'passive' })
    if (!moved) throw new Error('there is one')
    expect(moved).toMatchObject({ mode: 'passive', mean: found.mean })
    expect(measureTables([moved])).toMatch(/lift +shoulder-abduction right passive +370/)
  })

  it('is refined in some frames of its own neutral and holds', () => {
    const [trial] = readVideo(poses, [measuring])
    if (!trial) throw new Error('there is one')
    const frames = framesToRefine(trial, poses)
    const holds = trial.analysis.repetitions.length
    expect(frames).toHaveLength(3 + 5 * holds)
    const refined = frames.map((frame) => ({ ...raised(100), time: seconds(frame / 30) }))
    expect(withRefinement(trial, poses, refined).analysis.repetitions.map(({ degrees }) => degrees)).toEqual(
      Array.from({ length: holds }, () => expect.closeTo(100, 3)),
    )
  })

  it('stands in the table with ±', () => {
    const table = measureTables([found, still(bent(raised(90)))])
    expect(table).toMatch(/repetitions +mean +± +SD/)
    expect(table).toMatch(/118\.\d ± \d\.\d {2}12[34]\.\d ± \d\.\d/)
    expect(table).toMatch(/lift +\d+\.\d +\d\.\d +elbow/)
  })
})
