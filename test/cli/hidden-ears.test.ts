import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hiddenEars } from '../../src/cli/accuracy/hidden-ears'
import { readPhantomFolder } from '../../src/cli/accuracy/phantom-folder'
import { facingCamera } from '../core/support/stick-figure'

const images = await readPhantomFolder(join(import.meta.dirname, '../accuracy/phantom'))
const turning = images.filter(({ set }) => set === 'neck_rotation')

describe('what the gain of a turning head is fitted to', () => {
  it('is how far heads are turned beyond 60°, and how far nose and ears say that they are', () => {
    // Somebody whose nose and ears tell four fifths of what is beyond 60°.
    const told = (truth: number) =>
      Math.abs(truth) > 60 ? Math.sign(truth) * (60 + (Math.abs(truth) - 60) * 0.8) : truth * 0.99
    const pairs = hiddenEars(
      turning.map((image) => ({
        image,
        pose: facingCamera({ headRotation: told(image.angles.neck_rotation ?? 0) }),
      })),
    )
    const beyond = turning.filter(
      ({ angles, subject_heading_deg: heading }) =>
        Math.abs(angles.neck_rotation ?? 0) > 60 && Math.abs(heading) <= 7,
    )
    expect(pairs).toHaveLength(beyond.length)
    expect(pairs.length).toBeGreaterThan(3)
    for (const { drawn, truth } of pairs) expect(drawn / truth).toBeCloseTo(0.8, 6)
  })
})
