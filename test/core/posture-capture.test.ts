import { describe, expect, it } from 'vitest'
import { toPixels } from '../../src/core/body/frame-space'
import type { Pose } from '../../src/core/body/pose'
import { isMissing } from '../../src/core/math/missing'
import { pixels, seconds } from '../../src/core/math/units'
import { analyseCapture, stillRows, stillScene } from '../../src/core/posture/capture/analyse-capture'
import type { PostureCapture } from '../../src/core/posture/capture/posture-capture'
import type { PostureMeasureId } from '../../src/core/posture/measures/measure'
import { placedByUser } from '../../src/core/posture/points/placed-points'
import { packRecording } from '../../src/core/trial/landmark-recording'
import { captureOf, standingSideways } from './support/standing'
import type { Point } from './support/stick-figure'

const at = ([x, y]: Point) => ({ x: pixels(x), y: pixels(y) })

const standing = (time: number, forward: number) => standingSideways(forward, time)

const sideShotOf = (poses: readonly Pose[], more: Partial<PostureCapture> = {}) =>
  captureOf(poses, { view: 'right', still: seconds(0.1), ...more })

const SWAYING = [-4, 0, 2, 6, 30].map((forward, index) => standing(index / 10, forward))

const readingOf = (capture: PostureCapture, id: PostureMeasureId) => {
  const row = analyseCapture(capture).find(({ measure }) => measure.id === id)
  if (!row) throw new Error(`no row ${id}`)
  return row.reading
}
const takenOf = (capture: PostureCapture, id: PostureMeasureId) => {
  const reading = readingOf(capture, id)
  if (isMissing(reading)) throw new Error(`${id}: ${reading.missing}`)
  return reading
}

/** Of the line from (500, 332) to the ear 128 px higher, against the horizontal. */
const inclination = (across: number) => (Math.atan2(128, across) * 180) / Math.PI

/** Standard deviation (n − 1) of the inclinations over 16, 20, 22, 26 and 50 px, computed apart. */
const SWAY = 5.6033

describe('a view of a standing person', () => {
  it('is the median over the quiet standing, with its sway', () => {
    const { value, frames, sway, placed } = takenOf(sideShotOf(SWAYING), 'ear-shoulder-inclination')
    expect(value).toBeCloseTo(inclination(22), 4)
    expect(frames).toBe(5)
    expect(sway).toBeCloseTo(SWAY, 3)
    expect(placed).toBe(false)
  })

  it('takes its values from the refinement, and the sway from the live model', () => {
    const again = [10, 12, 14].map((forward, index) => standing(index / 5, forward))
    const refined = {
      model: { ...captureOf([]).model, model: 'refined' as const },
      recording: packRecording(again),
    }
    const taken = takenOf(sideShotOf(SWAYING, { refined }), 'ear-shoulder-inclination')
    expect(taken.value).toBeCloseTo(inclination(32), 4)
    expect(taken.frames).toBe(3)
    expect(taken.sway).toBeCloseTo(SWAY, 3)
  })

  it('puts the true measure in the place of its stand-in once its points are placed', () => {
    const capture = sideShotOf(SWAYING)
    expect(readingOf(capture, 'craniovertebral-angle')).toEqual({ missing: 'not-placed', detail: 'c7' })
    const scene = stillScene(capture)
    if (isMissing(scene)) throw new Error(scene.missing)
    const placed = [
      placedByUser(scene.pose, 'c7', at([460, 268])),
      placedByUser(scene.pose, 'right_tragus', at([518, 202])),
    ]
    const withPoints = sideShotOf(SWAYING, { placed })
    const taken = takenOf(withPoints, 'craniovertebral-angle')
    expect(taken).toMatchObject({ placed: true, frames: 1 })
    // In the picture 48.7°; the tragus is nearer to the camera than C7, which makes it read high.
    expect(taken.value).toBeGreaterThan(42)
    expect(taken.value).toBeLessThan(48)
    const ids = analyseCapture(withPoints).map(({ measure }) => measure.id)
    expect(ids).not.toContain('ear-shoulder-inclination')
    expect(stillRows(withPoints).map(({ measure }) => measure.id)).toEqual(ids)
    const { automatic } = placed[1] ?? {}
    const model = automatic && toPixels(automatic, scene.pose)
    expect([Math.round(model?.x ?? 0), Math.round(model?.y ?? 0)]).toEqual([520, 204])
  })

  it('keeps what the models alone say beside a value with placed points', () => {
    const placed = [placedByUser(standing(0.1, 0), 'right_malleolus', at([490, 900]))]
    const { value, automatic } = takenOf(sideShotOf(SWAYING, { placed }), 'knee-angle')
    expect(automatic).toBeCloseTo(takenOf(sideShotOf(SWAYING), 'knee-angle').value, 6)
    expect(Math.abs(value - (automatic ?? value))).toBeGreaterThan(1)
  })

  it('gives a reason where most frames cannot be read, and no number', () => {
    const nobody = SWAYING.map((pose, index) =>
      index < 3 ? { ...pose, people: 0, imageLandmarks: {} } : pose,
    )
    expect(readingOf(sideShotOf(nobody), 'trunk-inclination')).toMatchObject({ missing: expect.any(String) })
  })
})
