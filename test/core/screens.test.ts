import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import { analyseRun } from '../../src/core/run/analyse-run'
import { type MovementSide, movementSideKey } from '../../src/core/run/movement-side'
import { packRecording } from '../../src/core/trial/landmark-recording'
import { type Plateau, plateausOf, recordedCourse } from './support/recorded-courses'

/** What MoveNet Thunder errs by at most in these two, degrees: extension of an arm seen from the side. */
const AT_MOST = 11
/** And on the whole. */
const ON_AVERAGE = 6

const askedIn = (plateaus: readonly Plateau[]): readonly MovementSide[] => [
  ...new Map(
    plateaus.map(({ movement, side }) => {
      const asked: MovementSide = side === undefined ? { movement } : { movement, side }
      return [movementSideKey(asked), asked]
    }),
  ).values(),
]

/** The errors of all holds, each of which has to lie on a plateau of its own movement and side, in their order. */
function errorsOf(poses: readonly Pose[], asked: readonly MovementSide[], plateaus: readonly Plateau[]) {
  return analyseRun(packRecording(poses), asked).flatMap(({ asked: each, frames, analysis }) => {
    const begun = poses[frames[0] ?? 0]?.time ?? 0
    const true_ = plateaus.filter((plateau) => movementSideKey(plateau) === movementSideKey(each))
    const { repetitions, notCounted } = analysis
    expect(repetitions, movementSideKey(each)).toHaveLength(true_.length)
    expect(notCounted, movementSideKey(each)).toEqual([])
    return true_.map(({ start, end, degrees }, index) => {
      const repetition = repetitions[index]
      if (!repetition) throw new Error('there are as many')
      expect(begun + repetition.holdStart).toBeLessThan(end)
      expect(begun + repetition.holdEnd).toBeGreaterThan(start)
      return repetition.degrees - degrees
    })
  })
}

describe.each(['shoulder-screen', 'neck-screen'])('the recording of a whole %s', (name) => {
  const poses = recordedCourse(name)
  const plateaus = plateausOf(name)
  const asked = askedIn(plateaus)

  it('gives every repetition to the side that it was of, near its true angle, and none that is none', () => {
    const errors = errorsOf(poses, asked, plateaus).map(Math.abs)
    expect(errors).toHaveLength(plateaus.length)
    expect(Math.max(...errors)).toBeLessThan(AT_MOST)
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(ON_AVERAGE)
  })

  it('gives the same at half as many pictures', () => {
    const half = poses.filter((_, frame) => frame % 2 === 0)
    expect(errorsOf(half, asked, plateaus)).toHaveLength(plateaus.length)
  })

  it('gives each of them alone, whatever else is done in it', () => {
    for (const each of asked) errorsOf(poses, [each], plateaus)
  })
})
