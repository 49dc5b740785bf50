import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPhantomFolder } from '../../src/cli/accuracy/phantom-folder'
import type { PhantomImage } from '../../src/cli/accuracy/phantom-image'
import { standingTable, summariseStanding } from '../../src/cli/accuracy/standing'
import { headTop, standingTruths } from '../../src/cli/accuracy/standing-truth'
import type { ImageLandmark, Pose } from '../../src/core/body/pose'
import { pixels, seconds } from '../../src/core/math/units'

const images = await readPhantomFolder(join(import.meta.dirname, '../accuracy/phantom'))

/** What a perfect network would mark in a picture, moved to the right by some pixels. */
function perfect({ landmarks }: PhantomImage, moved = 0): Pose {
  const imageLandmarks: Partial<Record<string, ImageLandmark>> = {}
  for (const [name, { px }] of Object.entries(landmarks)) {
    const shift = name.endsWith('tragus') ? moved : 0
    imageLandmarks[name.replace('tragus', 'ear')] = { x: pixels(px[0] + shift), y: pixels(px[1]), score: 1 }
  }
  return { time: seconds(0), width: pixels(960), height: pixels(720), people: 1, imageLandmarks }
}

describe('the truth of standing people', () => {
  it('is what the phantom’s own makers computed, where they did', () => {
    const side = images.filter(({ set }) => set === 'trunk_lean_forward')
    expect(side).toHaveLength(11)
    for (const image of side) {
      const truths = standingTruths(image, headTop(image))
      const near = image.subject_heading_deg > 0 ? 'right' : 'left'
      expect(truths['trunk-inclination']).toBeCloseTo(
        image.angles.trunk_lean_forward_midshoulder_raw ?? Number.NaN,
        1,
      )
      // Theirs is the angle in space, which holds a little of the leg's spread.
      expect(
        Math.abs((truths['knee-angle'] ?? 0) - (image.angles[`${near}_knee_flexion`] ?? 90)),
      ).toBeLessThan(0.5)
    }
    for (const image of images.filter(({ set }) => set === 'trunk_lean_lateral')) {
      const shift = standingTruths(image, headTop(image))['trunk-shift'] ?? Number.NaN
      const leant = Math.sin(((image.angles.trunk_lean_lateral_midshoulder ?? 0) * Math.PI) / 180)
      expect(shift).toBeCloseTo(100 * leant, 1)
    }
  })

  it('is what the measures read on the true joints, but for the perspective of a camera 3 m away', () => {
    const rows = summariseStanding(images, perfect)
    expect(rows.length).toBeGreaterThan(15)
    for (const { measure, unit, rms } of rows) {
      // An ear nearer to the camera than the shoulder seems further from the picture's middle.
      const most = measure === 'ear-shoulder-inclination' ? 2 : unit === '°' ? 0.7 : 1
      expect(rms, measure).toBeLessThan(most)
    }
  })

  it('shows a network that is off by how much it is off, and by how much of it is the same for a person', () => {
    const frontal = images.filter(({ view }) => view === 'front')
    const row = (moved: number) => {
      const found = summariseStanding(frontal, (image) => perfect(image, moved)).find(
        ({ measure }) => measure === 'head-shift',
      )
      if (!found) throw new Error('heads shift')
      return found
    }
    // 5 pixels of some 490 to the right of the picture, which is the person's left.
    expect(row(5).bias - row(0).bias).toBeCloseTo((100 * 5) / 490, 1)
    expect(row(5).rms).toBeGreaterThan(0.9)
    expect(row(5).within).toBeCloseTo(row(0).within, 1)
    expect(standingTable([row(5)])).toMatch(/^head-shift +% of height +\d+ +1\.0/m)
  })
})
