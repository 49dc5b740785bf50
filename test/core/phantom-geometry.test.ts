import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ImageLandmark, Pose } from '../../src/core/body/pose'
import type { LandmarkName, Side } from '../../src/core/body/skeleton'
import { isMissing } from '../../src/core/math/missing'
import { pixels, seconds } from '../../src/core/math/units'
import { movementById } from '../../src/core/movements/catalogue'
import type { MovementId } from '../../src/core/movements/movement'

const FOLDER = new URL('../accuracy/phantom/images/', import.meta.url)

/** Metres: x to the right of a camera in front of the person, y away from it, z up. */
type World = readonly [x: number, y: number, z: number]

interface Truth {
  readonly set: string
  readonly variable: string
  readonly side: Side
  readonly camera: { readonly width: number; readonly height: number }
  readonly angles_2d_ideal: Readonly<Record<string, number>>
  readonly angles: Readonly<Record<string, number | null>>
  readonly landmarks: Readonly<
    Record<string, { readonly px: readonly [number, number]; readonly world_m: World }>
  >
}

/** The phantom's names for the points that a pose model calls otherwise. */
const PHANTOM_NAMES: Partial<Record<string, LandmarkName>> = {
  left_tragus: 'left_ear',
  right_tragus: 'right_ear',
}

/** The true joints of the rendered person, projected into the picture, as if a perfect network had found them. */
function truePose(
  { landmarks, camera }: Truth,
  project = ({ px }: Truth['landmarks'][string]): readonly [number, number] => px,
): Pose {
  const imageLandmarks: Partial<Record<string, ImageLandmark>> = {}
  for (const [name, landmark] of Object.entries(landmarks)) {
    const [x, y] = project(landmark)
    imageLandmarks[PHANTOM_NAMES[name] ?? name] = { x: pixels(x), y: pixels(y), score: 1 }
  }
  return {
    time: seconds(0),
    width: pixels(camera.width),
    height: pixels(camera.height),
    people: 1,
    imageLandmarks,
  }
}

/**
 * Where a camera at the person's left, 3 m away and 1.2 m high, sees a joint, in a picture like the
 * phantom's. Half its width is 480, half its height 360, its focal length 866 pixels.
 */
function fromTheLeft({ world_m: [x, y, z] }: { readonly world_m: World }): readonly [number, number] {
  const depth = 3 - x
  return [480 + (866 * y) / depth, 360 - (866 * (z - 1.2)) / depth]
}

const truths = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name): Truth => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')))

/** The same definitions computed by the phantom's own makers from the same projected joints. */
const cases: readonly [set: string, movement: MovementId, ideal: (truth: Truth) => number | undefined][] = [
  ['abduction', 'shoulder-abduction', ({ side, angles_2d_ideal: ideal }) => ideal[`${side}_arm_vs_midline`]],
  ['flexion', 'shoulder-flexion', ({ side, angles_2d_ideal: ideal }) => ideal[`${side}_arm_vs_midline`]],
  ['elbow', 'elbow-flexion', ({ side, angles_2d_ideal: ideal }) => ideal[`${side}_elbow_flexion`]],
  ['elbow', 'elbow-extension', ({ side, angles_2d_ideal: ideal }) => ideal[`${side}_elbow_flexion`]],
  ['flexion', 'knee-flexion', ({ side, angles_2d_ideal: ideal }) => ideal[`${side}_knee_flexion`]],
]

describe('on the true joints of the phantom, projected into the picture', () => {
  it.each(cases)('%s: %s is what the phantom computes', (set, id, ideal) => {
    const rows = truths.filter((truth) => truth.set === set)
    expect(rows.length).toBeGreaterThan(10)
    for (const truth of rows) {
      const reading = movementById(id).raw(truePose(truth), truth.side, movementById(id).view)
      const expected = ideal(truth)
      if (isMissing(reading)) {
        // A joint outside the picture is refused, rightly.
        expect(reading.missing).toBe('outside-picture')
        continue
      }
      // The phantom's angles have no sign and end at 180°.
      const unsigned = Math.abs(reading.degrees)
      const difference = Math.min(unsigned, 360 - unsigned) - (expected ?? Number.NaN)
      // It takes the trunk's ends half-way between the joints in space, we in the picture.
      expect(Math.abs(difference)).toBeLessThan(0.5)
    }
  })

  it('trunk_lean_forward: trunk-flexion is the lean of the trunk, and forwards is positive', () => {
    const rows = truths.filter(({ set }) => set === 'trunk_lean_forward')
    expect(rows.length).toBeGreaterThan(3)
    for (const truth of rows) {
      const reading = movementById('trunk-flexion').raw(truePose(truth), 'left', 'side')
      if (isMissing(reading)) throw new Error(reading.missing)
      expect(
        Math.abs(reading.degrees - (truth.angles.trunk_lean_forward_midshoulder_raw ?? Number.NaN)),
      ).toBeLessThan(0.7)
    }
  })

  const rotations = truths.filter(({ set }) => set === 'rotation_abd90')

  it('rotation_abd90: seen along the upper arm, shoulder rotation is the true one', () => {
    expect(rotations.length).toBeGreaterThan(2)
    for (const truth of rotations) {
      const reading = movementById('shoulder-external-rotation').raw(
        truePose(truth, fromTheLeft),
        'left',
        'side',
      )
      if (isMissing(reading)) throw new Error(`${reading.missing} ${reading.detail}`)
      expect(Math.abs(reading.degrees - (truth.angles[truth.variable] ?? Number.NaN))).toBeLessThan(1)
    }
  })

  it('rotation_side: from in front, the forearm’s shortening does not tell the rotation', () => {
    // Why external rotation at the side is not offered: no network errs here, only the view.
    const FOREARM_TO_UPPER_ARM = 0.93
    const errors = truths
      .filter(({ set }) => set === 'rotation_side')
      .map(({ side, landmarks, angles, variable }) => {
        const x = (name: string) => landmarks[`${side}_${name}`]?.px[0] ?? Number.NaN
        const y = (name: string) => landmarks[`${side}_${name}`]?.px[1] ?? Number.NaN
        const upperArm = Math.hypot(x('elbow') - x('shoulder'), y('elbow') - y('shoulder'))
        const outwards = (x('wrist') - x('elbow')) * (side === 'left' ? 1 : -1)
        const share = outwards / (FOREARM_TO_UPPER_ARM * upperArm)
        const read = (Math.asin(Math.max(-1, Math.min(1, share))) * 180) / Math.PI
        return Math.abs(read - (angles[variable] ?? Number.NaN))
      })
    expect(errors.length).toBeGreaterThan(5)
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeGreaterThan(8)
    expect(Math.max(...errors)).toBeGreaterThan(25)
  })

  it('rotation_abd90: seen from in front, as it was rendered, it is refused', () => {
    for (const truth of rotations) {
      for (const side of ['left', 'right'] as const) {
        const reading = movementById('shoulder-external-rotation').raw(truePose(truth), side, 'side')
        expect(isMissing(reading) && reading.missing).toMatch(/wrong-view|other-side/)
      }
    }
  })
})
