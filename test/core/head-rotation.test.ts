import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CanonicalFace } from '../../src/core/body/head/canonical-face'
import { headRotation } from '../../src/core/body/head/head-rotation'
import { fitFace } from '../../src/core/math/rigid-fit'
import {
  anglesOf,
  type HeadAngles,
  movementBetween,
  multiplied,
  rotationOf,
} from '../../src/core/math/rotation'
import { degrees } from '../../src/core/math/units'

const head = (yaw: number, pitch: number, roll: number): HeadAngles => ({
  yaw: degrees(yaw),
  pitch: degrees(pitch),
  roll: degrees(roll),
})

const anyHead = fc
  .tuple(
    fc.double({ min: -80, max: 80, noNaN: true }),
    fc.double({ min: -60, max: 60, noNaN: true }),
    fc.double({ min: -60, max: 60, noNaN: true }),
  )
  .map(([yaw, pitch, roll]) => head(yaw, pitch, roll))

/** A lumpy face of 60 points, about 18 cm high, the nose towards the viewer; its middle is the origin. */
const FACE: CanonicalFace = {
  points: centred(
    Float64Array.from({ length: 180 }, (_, index) => {
      const point = Math.floor(index / 3)
      const x = 7 * Math.sin(point * 1.7)
      const y = 9 * Math.cos(point * 2.3)
      return [x, y, -6 * Math.cos(x / 6) * Math.cos(y / 9)][index % 3] ?? 0
    }),
  ),
  weights: new Float64Array(60).fill(1),
}

function centred(points: Float64Array): Float64Array {
  const mean = (axis: number) =>
    (points.filter((_, index) => index % 3 === axis).reduce((sum, value) => sum + value, 0) * 3) /
    points.length
  const middle = [mean(0), mean(1), mean(2)]
  return points.map((value, index) => value - (middle[index % 3] ?? 0))
}

interface View {
  /** Where the face's middle is, centimetres in camera space. */
  readonly x: number
  readonly y: number
  readonly z: number
  readonly focalLength: number
}

/** The face, turned, as a mesh network gives it: in parallel projection at its own distance. */
function seen(angles: HeadAngles, { x, y, z, focalLength }: View, width = 1280, height = 720): Float64Array {
  const r = rotationOf(angles)
  const scale = focalLength / z
  return FACE.points.map((_, index) => {
    const from = index - (index % 3)
    const [a = 0, b = 0, c = 0] = FACE.points.subarray(from, from + 3)
    const at = [0, 1, 2].map((row) => {
      const [p = 0, q = 0, s = 0] = r.slice(3 * row, 3 * row + 3)
      return p * a + q * b + s * c
    })
    const [dx = 0, dy = 0, dz = 0] = at
    if (index % 3 === 0) return width / 2 + scale * (x + dx)
    if (index % 3 === 1) return height / 2 + scale * (y + dy)
    return scale * dz
  })
}

const CAMERA = { width: 1280, height: 720 } as const
const FOCAL_LENGTH = 640 / Math.tan(Math.PI / 6)
const straightAhead = { x: 0, y: 0, z: 100, focalLength: FOCAL_LENGTH }

describe('head angles', () => {
  it.each([
    ['the left of the person, the right of the picture', head(30, 0, 0), [0.5, 0, -0.866]],
    ['down', head(0, 30, 0), [0, 0.5, -0.866]],
    ['straight ahead when only tilted', head(0, 0, 30), [0, 0, -1]],
  ])('point the face to %s', (_, angles, [x = 0, y = 0, z = 0]) => {
    const [, , faceX, , , faceY, , , faceZ] = rotationOf(angles)
    expect(-faceX).toBeCloseTo(x, 3)
    expect(-faceY).toBeCloseTo(y, 3)
    expect(-faceZ).toBeCloseTo(z, 3)
  })

  it('bring the left ear down when the head tilts to the left', () => {
    const [leftX, , , leftY] = rotationOf(head(0, 0, 30))
    expect(leftX).toBeCloseTo(0.866, 3)
    expect(leftY).toBeCloseTo(0.5, 3)
  })

  it('come back from their rotation', () => {
    fc.assert(
      fc.property(anyHead, (angles) => {
        const back = anglesOf(rotationOf(angles))
        expect(back.yaw).toBeCloseTo(angles.yaw, 8)
        expect(back.pitch).toBeCloseTo(angles.pitch, 8)
        expect(back.roll).toBeCloseTo(angles.roll, 8)
      }),
    )
  })
})

describe("the movement from a person's neutral", () => {
  it("takes a person's own face off whole, whatever it is", () => {
    fc.assert(
      fc.property(anyHead, anyHead, (own, moved) => {
        const now = anglesOf(multiplied(rotationOf(moved), rotationOf(own)))
        const movement = movementBetween(own, now)
        expect(movement.yaw).toBeCloseTo(moved.yaw, 6)
        expect(movement.pitch).toBeCloseTo(moved.pitch, 6)
        expect(movement.roll).toBeCloseTo(moved.roll, 6)
      }),
    )
  })
})

describe('the rotation of a head', () => {
  it('is found in whatever way the head is turned', () => {
    fc.assert(
      fc.property(anyHead, (angles) => {
        const found = headRotation(seen(angles, straightAhead), FACE, CAMERA)
        expect(found.yaw).toBeCloseTo(angles.yaw, 6)
        expect(found.pitch).toBeCloseTo(angles.pitch, 6)
        expect(found.roll).toBeCloseTo(angles.roll, 6)
        expect(found.quality).toBeGreaterThan(0.99)
      }),
    )
  })

  it('does not depend on the size of the face in the picture', () => {
    const near = headRotation(seen(head(20, -10, 5), { ...straightAhead, z: 60 }), FACE, CAMERA)
    const far = headRotation(seen(head(20, -10, 5), { ...straightAhead, z: 300 }), FACE, CAMERA)
    expect(near.yaw).toBeCloseTo(far.yaw, 6)
    expect(near.quality).toBeCloseTo(far.quality, 6)
  })

  it('adds the direction of the ray to a face that is seen from the front at the edge of the picture', () => {
    // Seen from the front along its ray, 20 cm to the side at 1 m: it is turned away from the axis.
    const found = headRotation(seen(head(0, 0, 0), { ...straightAhead, x: 20 }), FACE, CAMERA)
    expect(found.yaw).toBeCloseTo(-11.31, 2)
    expect(found.pitch).toBeCloseTo(0, 6)
  })

  it('loses quality as the face fits less', () => {
    const mesh = seen(head(10, 0, 0), straightAhead)
    const spoilt = (by: number) =>
      headRotation(
        mesh.map((value, index) => value + by * Math.sin(index * 12.9898) * (FOCAL_LENGTH / 100)),
        FACE,
        CAMERA,
      ).quality
    expect(spoilt(0.2)).toBeLessThan(spoilt(0))
    expect(spoilt(1)).toBeLessThan(spoilt(0.2))
    expect(spoilt(1)).toBeLessThan(0.5)
  })
})

describe('fitting a face', () => {
  it('is not pulled by a few points that are far off', () => {
    const mesh = seen(head(25, 0, 0), straightAhead)
    for (let index = 0; index < 15; index++) mesh[index] = (mesh[index] ?? 0) + 60
    const { yaw } = anglesOf(fitFace(mesh, FACE).rotation)
    expect(Math.abs(yaw - 25)).toBeLessThan(0.5)
  })

  it('never mirrors a face', () => {
    fc.assert(
      fc.property(anyHead, (angles) => {
        const mirrored = seen(angles, straightAhead).map((value, index) => (index % 3 === 0 ? -value : value))
        const [a, b, c, d, e, f, g, h, i] = fitFace(mirrored, FACE).rotation
        expect(a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)).toBeCloseTo(1, 8)
      }),
    )
  })
})
