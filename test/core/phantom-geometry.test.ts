import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isMissing } from '../../src/core/missing'
import { movementById } from '../../src/core/movements/catalogue'
import type { MovementId } from '../../src/core/movements/movement'
import type { ImageLandmark, Pose } from '../../src/core/pose'
import type { LandmarkName, Side } from '../../src/core/skeleton'
import { pixels, seconds } from '../../src/core/units'

const FOLDER = new URL('../accuracy/phantom/images/', import.meta.url)

interface Truth {
  readonly set: string
  readonly variable: string
  readonly side: Side
  readonly camera: { readonly width: number; readonly height: number }
  readonly angles_2d_ideal: Readonly<Record<string, number>>
  readonly landmarks: Readonly<Record<string, { readonly px: readonly [number, number] }>>
}

/** The phantom's names for the points that a pose model calls otherwise. */
const PHANTOM_NAMES: Partial<Record<string, LandmarkName>> = {
  left_tragus: 'left_ear',
  right_tragus: 'right_ear',
}

/** The true joints of the rendered person, projected into the picture, as if a perfect network had found them. */
function truePose({ landmarks, camera }: Truth): Pose {
  const imageLandmarks: Partial<Record<string, ImageLandmark>> = {}
  for (const [name, { px }] of Object.entries(landmarks)) {
    imageLandmarks[PHANTOM_NAMES[name] ?? name] = { x: pixels(px[0]), y: pixels(px[1]), score: 1 }
  }
  return {
    time: seconds(0),
    width: pixels(camera.width),
    height: pixels(camera.height),
    people: 1,
    imageLandmarks,
  }
}

const truths = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name): Truth => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')))

/** The same definitions computed by the phantom's own makers from the same projected joints. */
const cases: readonly [set: string, movement: MovementId, ideal: (truth: Truth) => number | undefined][] = [
  ['abduction', 'shoulder-abduction', ({ side, angles_2d_ideal: ideal }) => ideal[`${side}_arm_vs_midline`]],
  ['flexion', 'shoulder-flexion', ({ side, angles_2d_ideal: ideal }) => ideal[`${side}_arm_vs_midline`]],
  ['elbow', 'elbow-flexion', ({ side, angles_2d_ideal: ideal }) => ideal[`${side}_elbow_flexion`]],
]

describe('on the true joints of the phantom, projected into the picture', () => {
  it.each(cases)('%s: %s is what the phantom computes', (set, id, ideal) => {
    const rows = truths.filter((truth) => truth.set === set)
    expect(rows.length).toBeGreaterThan(10)
    for (const truth of rows) {
      const reading = movementById(id).gross(truePose(truth), truth.side)
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
})
