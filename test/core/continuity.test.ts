import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import type { LandmarkName, Side } from '../../src/core/body/skeleton'
import { consensus } from '../../src/core/ensemble/consensus'
import type { Detection } from '../../src/core/ensemble/detection'
import { isMissing } from '../../src/core/math/missing'
import { degrees, pixels } from '../../src/core/math/units'
import { MOVEMENTS, movementById } from '../../src/core/movements/catalogue'
import { readAngle } from '../../src/core/movements/read-angle'
import { POSTURE_MEASURES } from '../../src/core/posture/measures/catalogue'
import type { PostureView } from '../../src/core/posture/measures/scene'
import { sceneOf } from './support/scenes'
import { standingInFront, standingSideways } from './support/standing'
import { mirrored, posed } from './support/stick-figure'

const STEPS = 100
/** Degrees (or the measure's own unit) that a value may change by while a confidence changes by 0.01. */
const LARGEST_STEP = 2

type Read = (confidence: number) => number | undefined
interface Step {
  readonly from: number
  readonly to: number
  readonly size: number
}

const withScore = (pose: Pose, name: LandmarkName, score: number): Pose => {
  const landmark = pose.imageLandmarks[name]
  return landmark
    ? { ...pose, imageLandmarks: { ...pose.imageLandmarks, [name]: { ...landmark, score } } }
    : pose
}

const withFaceQuality = (pose: Pose, quality: number): Pose =>
  pose.face ? { ...pose, face: { rotation: { ...pose.face.rotation, quality } } } : pose

const namesOf = (pose: Pose) => Object.keys(pose.imageLandmarks) as LandmarkName[]

/** What the eyes and the ears of a figure tell of its head, degrees. */
function headOf({ imageLandmarks }: Pose) {
  const { left_eye: l, right_eye: r, left_ear, right_ear, nose } = imageLandmarks
  const toDegrees = 180 / Math.PI
  const roll = l && r ? Math.atan2(l.y - r.y, l.x - r.x) * toDegrees : 0
  if (!left_ear || !right_ear || !nose) return { roll, yaw: 0 }
  const ahead = (nose.x - (left_ear.x + right_ear.x) / 2) / 1.65
  return { roll, yaw: Math.atan2(ahead, (left_ear.x - right_ear.x) / 2) * toDegrees }
}

/** Networks err: every landmark a few pixels off, and the face a few degrees. */
function offBy(pose: Pose, shifts: readonly number[], tilt: number): Pose {
  const imageLandmarks = Object.fromEntries(
    Object.entries(pose.imageLandmarks).map(([name, { x, y, score }], index) => {
      const shift = shifts[index % shifts.length] ?? 0
      return [name, { x: pixels(x + shift), y: pixels(y - shift / 2), score }]
    }),
  )
  const { roll, yaw } = headOf(pose)
  const rotation = { yaw: degrees(yaw + tilt), pitch: degrees(0), roll: degrees(roll + tilt), quality: 0.7 }
  return { ...pose, imageLandmarks, face: { rotation }, correction: 'everyone' }
}

/** The steps of a value while a confidence goes up in so many; nothing is a step from or to missing. */
function stepsBetween(read: Read, from: number, to: number, steps: number): readonly Step[] {
  const at = (step: number) => from + ((to - from) * step) / steps
  const values = Array.from({ length: steps + 1 }, (_, step) => read(at(step)))
  return values.flatMap((now, step) => {
    const before = values[step - 1]
    return now === undefined || before === undefined
      ? []
      : [{ from: at(step - 1), to: at(step), size: Math.abs(now - before) }]
  })
}

const largestOf = (steps: readonly Step[]) => Math.max(0, ...steps.map(({ size }) => size))

/**
 * The largest step of a value while `read` is asked for 0, 0.01 … 1. A large one is looked at ten times as
 * closely: a steep course is flat then, a jump is as high as before.
 */
const largestStep = (read: Read) =>
  largestOf(
    stepsBetween(read, 0, 1, STEPS).map((step) =>
      step.size < LARGEST_STEP
        ? step
        : { ...step, size: largestOf(stepsBetween(read, step.from, step.to, 10)) },
    ),
  )

const STANDING: Readonly<Record<PostureView, Pose>> = {
  front: standingInFront({ lean: 6, raised: 6 }),
  back: standingInFront({ lean: 6, raised: 6 }),
  right: standingSideways(),
  left: mirrored(standingSideways()),
}

const shifts = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 7, maxLength: 7 })
const tilts = fc.integer({ min: -12, max: 12 })
const sides = fc.constantFrom<Side>('left', 'right')

describe.each(MOVEMENTS.map((movement) => [movement.id, movement] as const))('%s', (id, movement) => {
  it('never jumps as a confidence changes: it goes on smoothly, or is missing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: Math.min(70, movement.limits.high - 1) }),
        sides,
        shifts,
        tilts,
        (angle, side, by, tilt) => {
          const scene = sceneOf(id, angle, side)
          const [pose, neutral] = [offBy(scene.pose, by, tilt), offBy(scene.neutral, by, tilt)]
          const value = (now: Pose, rest: Pose) => {
            const reading = readAngle(movement, side, now, rest)
            return isMissing(reading) ? undefined : reading.degrees
          }
          for (const name of namesOf(pose)) {
            const step = largestStep((score) => value(withScore(pose, name, score), neutral))
            expect(step, name).toBeLessThan(LARGEST_STEP)
            // A hold and the neutral before it lose the same landmark.
            const both = largestStep((score) =>
              value(withScore(pose, name, score), withScore(neutral, name, score)),
            )
            expect(both, `${name} in both`).toBeLessThan(LARGEST_STEP)
          }
          expect(largestStep((quality) => value(withFaceQuality(pose, quality), neutral))).toBeLessThan(
            LARGEST_STEP,
          )
        },
      ),
      { numRuns: 3 },
    )
  })
})

describe('cervical flexion of a head that is half turned to the camera', () => {
  /** The body from the side; both ears are seen, and the nose between them. */
  const halfTurned = (nose: number) =>
    posed({
      left_shoulder: [500, 400],
      right_shoulder: [500, 400],
      left_hip: [500, 600],
      right_hip: [500, 600],
      right_ear: [480, 300],
      left_ear: [540, 296],
      right_eye: [515, 290 + nose],
      left_eye: [535, 292 + nose],
      nose: [532, 300 + nose],
    })

  it.each(['cervical-flexion', 'cervical-extension'] as const)('%s keeps its definition', (id) => {
    const movement = movementById(id)
    for (const ear of ['left_ear', 'right_ear'] as const) {
      const step = largestStep((score) => {
        const reading = readAngle(movement, 'right', withScore(halfTurned(25), ear, score), halfTurned(0))
        return isMissing(reading) ? undefined : reading.degrees
      })
      expect(step, ear).toBeLessThan(LARGEST_STEP)
    }
  })
})

describe.each(POSTURE_MEASURES.map((measure) => [measure.id, measure] as const))('%s', (_, measure) => {
  it('never jumps as a confidence changes', () => {
    fc.assert(
      fc.property(shifts, tilts, (by, tilt) => {
        for (const view of measure.views) {
          const pose = offBy(STANDING[view], by, tilt)
          const value = (now: Pose) => {
            const reading = measure.read({ pose: now, view, placed: {} })
            return isMissing(reading) ? undefined : reading.value
          }
          for (const name of namesOf(pose))
            expect(
              largestStep((score) => value(withScore(pose, name, score))),
              name,
            ).toBeLessThan(LARGEST_STEP)
          expect(largestStep((quality) => value(withFaceQuality(pose, quality)))).toBeLessThan(LARGEST_STEP)
        }
      }),
      { numRuns: 3 },
    )
  })
})

describe('the consensus', () => {
  it('follows a detection that grows sure of a landmark, and does not jump to it', () => {
    const sure = sceneOf('shoulder-abduction', 90, 'left').pose
    const { left_elbow: elbow } = sure.imageLandmarks
    if (!elbow) throw new Error('the figure has an elbow')
    const off: Pose = {
      ...sure,
      imageLandmarks: { ...sure.imageLandmarks, left_elbow: { ...elbow, y: pixels(elbow.y + 30) } },
    }
    const movement = movementById('shoulder-abduction')
    for (const network of ['movenet', 'blazepose'] as const) {
      const other = network === 'movenet' ? 'blazepose' : 'movenet'
      const read = (score: number) => {
        const detections: Detection[] = [
          { network, person: sure },
          { network, person: withScore(off, 'left_elbow', score) },
          { network: other, person: sure },
        ]
        const person = consensus(detections)
        const reading = person && readAngle(movement, 'left', { ...sure, ...person })
        return !reading || isMissing(reading) ? undefined : reading.degrees
      }
      expect(largestStep(read), network).toBeLessThan(LARGEST_STEP)
      expect(Math.abs((read(1) ?? 0) - (read(0) ?? 0)), network).toBeGreaterThan(1.5)
    }
  })
})
