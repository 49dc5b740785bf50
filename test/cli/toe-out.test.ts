import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPhantomFolder } from '../../src/cli/accuracy/phantom-folder'
import type { PhantomImage } from '../../src/cli/accuracy/phantom-image'
import { planScoring, scoreImage } from '../../src/cli/accuracy/score'
import { trueToeOut } from '../../src/cli/accuracy/standing-truth'
import type { ImageLandmark, Pose } from '../../src/core/body/pose'
import { pixels, seconds } from '../../src/core/math/units'

const images = await readPhantomFolder(join(import.meta.dirname, '../accuracy/phantom'))
const RADIANS = Math.PI / 180

/** What a perfect network would mark in a picture. */
function perfect({ landmarks }: PhantomImage): Pose {
  const imageLandmarks: Partial<Record<string, ImageLandmark>> = {}
  for (const [name, { px }] of Object.entries(landmarks)) {
    imageLandmarks[name.replace('tragus', 'ear')] = { x: pixels(px[0]), y: pixels(px[1]), score: 1 }
  }
  return { time: seconds(0), width: pixels(960), height: pixels(720), people: 1, imageLandmarks }
}

type Landmark = PhantomImage['landmarks'][string]

/** Where a point of the room is seen by a camera that is level: one of 58° on 960 pixels. */
function seen(world_m: Landmark['world_m'], { camera }: PhantomImage): Landmark {
  const [x, y, z] = world_m
  const scale = 480 / Math.tan(29 * RADIANS) / (y + camera.distance_m)
  return { world_m, px: [480 + scale * x, 360 + scale * (camera.camera_height_m - z)] }
}

/** The same person with both feet turned about the ankles, further out by some degrees. */
function withFeetTurned(image: PhantomImage, outwards: number): PhantomImage {
  const toe = (side: 'left' | 'right') => {
    const [ankle, at] = [image.landmarks[`${side}_ankle`], image.landmarks[`${side}_toe`]]
    if (!ankle || !at) throw new Error(`${image.id} has no foot`)
    const turn = outwards * RADIANS * (side === 'left' ? 1 : -1)
    const [ax, ay] = ankle.world_m
    const [x, y, z] = at.world_m
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
    return seen([ax + (x - ax) * cos - (y - ay) * sin, ay + (x - ax) * sin + (y - ay) * cos, z], image)
  }
  return { ...image, landmarks: { ...image.landmarks, left_toe: toe('left'), right_toe: toe('right') } }
}

/** Errors of toe-out in pictures, degrees. */
const errorsIn = (shown: readonly PhantomImage[]) =>
  planScoring(shown)
    .filter(({ scoredSet: { measure } }) => measure === 'toe-out')
    .map((planned) => {
      const scored = scoreImage(planned, 'refined', perfect(planned.image))
      if (!('degrees' in scored)) throw new Error(`${planned.image.id}: ${scored.missing}`)
      const { degrees, uncertainty = 0 } = scored
      return { error: degrees - planned.truth, uncertainty, human: planned.image.human }
    })

describe('toe-out of the phantom’s people, with their true ankles and toes placed', () => {
  it('is true to half a degree, whether they are turned by up to 20° or the camera is rolled by 5°', () => {
    const found = errorsIn(images)
    expect(new Set(found.map(({ human }) => human)).size).toBe(3)
    expect(found.length).toBeGreaterThan(12)
    for (const { error } of found) expect(Math.abs(error)).toBeLessThan(0.5)
  })

  const straight = images.filter(
    ({ set, camera, subject_heading_deg }) =>
      set === 'shoulder_tilt' && camera.roll_deg === 0 && subject_heading_deg === 0,
  )

  it('is seen where the phantom’s own camera has it', () => {
    for (const image of straight) {
      const { left_toe } = withFeetTurned(image, 0).landmarks
      expect(left_toe?.px[0]).toBeCloseTo(image.landmarks.left_toe?.px[0] ?? Number.NaN, 0)
      expect(left_toe?.px[1]).toBeCloseTo(image.landmarks.left_toe?.px[1] ?? Number.NaN, 0)
      expect(trueToeOut(withFeetTurned(image, 20)) - trueToeOut(image)).toBeCloseTo(20, 6)
    }
  })

  it.each([10, 20, 30])('is within its own uncertainty with the feet turned out by %i° more', (turn) => {
    const found = errorsIn(straight.map((image) => withFeetTurned(image, turn)))
    expect(found.length).toBeGreaterThan(8)
    for (const { error, uncertainty } of found) expect(Math.abs(error)).toBeLessThan(uncertainty)
  })
})
