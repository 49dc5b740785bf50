import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import { otherSide, type Side } from '../../src/core/body/skeleton'
import { isMissing } from '../../src/core/math/missing'
import { MOVEMENTS, movementById } from '../../src/core/movements/catalogue'
import type { Movement } from '../../src/core/movements/movement'
import { NOT_OFFERED } from '../../src/core/movements/not-offered'
import { readAngle } from '../../src/core/movements/read-angle'
import { text } from '../../src/text/text'
import { sceneOf } from './support/scenes'
import { facingCamera, mapped, mirrored, rolled, sideOn } from './support/stick-figure'
import { bending, elbowAtCamera, kneeBent } from './support/stick-limbs'

const angleOf = (movement: Movement, side: Side, pose: Pose, neutral?: Pose) => {
  const reading = readAngle(movement, side, pose, neutral)
  if (isMissing(reading)) throw new Error(`missing: ${reading.missing} ${reading.detail ?? ''}`)
  return reading.degrees
}

const sides = fc.constantFrom<Side>('left', 'right')

describe.each(MOVEMENTS.map((movement) => [movement.id, movement] as const))('%s', (id, movement) => {
  const scene = (angle: number, side: Side) => sceneOf(id, angle, side)
  const angles = fc.double({ min: 1, max: Math.min(60, movement.limits.high - 1), noNaN: true })

  it('reads the angle that the figure stands in, for either side', () => {
    fc.assert(
      fc.property(angles, sides, (angle, side) => {
        const { pose, neutral } = scene(angle, side)
        expect(angleOf(movement, side, pose, neutral)).toBeCloseTo(angle, 6)
      }),
    )
  })

  it('reads the same for the other side of the person in a mirror', () => {
    fc.assert(
      fc.property(angles, sides, (angle, side) => {
        const { pose, neutral } = scene(angle, side)
        const there = angleOf(movement, side, pose, neutral)
        expect(angleOf(movement, otherSide(side), mirrored(pose), mirrored(neutral))).toBeCloseTo(there, 6)
      }),
    )
  })

  it('does not change with the size of the person in the picture or where they stand in it', () => {
    fc.assert(
      fc.property(angles, fc.double({ min: 0.3, max: 1, noNaN: true }), (angle, scale) => {
        const { pose, neutral } = scene(angle, 'right')
        const smaller = (each: Pose) => mapped(each, (x, y) => [40 + x * scale * 0.9, 25 + y * scale * 0.9])
        const there = angleOf(movement, 'right', pose, neutral)
        expect(angleOf(movement, 'right', smaller(pose), smaller(neutral))).toBeCloseTo(there, 6)
      }),
    )
  })

  it('does not change when the camera is rolled, given the neutral of the same camera', () => {
    fc.assert(
      fc.property(angles, fc.double({ min: -8, max: 8, noNaN: true }), (angle, roll) => {
        const { pose, neutral } = scene(angle, 'left')
        const there = angleOf(movement, 'left', pose, neutral)
        expect(angleOf(movement, 'left', rolled(pose, roll), rolled(neutral, roll))).toBeCloseTo(there, 6)
      }),
    )
  })

  it('names definition, sign, start position, compensations and source, and gives every reference its source', () => {
    const { definition, positive, start, stabilise, instruction, neutralCue } = text.movements[movement.id]
    const { source } = movement
    for (const text of [definition, positive, start, stabilise, instruction, neutralCue, source]) {
      expect(text.length).toBeGreaterThan(3)
    }
    expect(movement.compensations.length).toBeGreaterThan(0)
    if (movement.laterality === 'limb') expect(start + instruction).toContain('{side, select')
    for (const { low, high, source, meaning } of movement.references) {
      expect(low).toBeLessThanOrEqual(high)
      expect(source.length * meaning.length).toBeGreaterThan(0)
    }
  })
})

describe('shoulder abduction', () => {
  const abduction = movementById('shoulder-abduction')

  it('passes 180° without a jump', () => {
    const steps = [170, 178, 182, 195].map((angle) =>
      angleOf(abduction, 'left', facingCamera({ abduction: { left: angle } })),
    )
    for (const [index, angle] of [170, 178, 182, 195].entries()) expect(steps[index]).toBeCloseTo(angle, 6)
  })

  it('is measured against the trunk, so leaning away does not add to it', () => {
    const pose = facingCamera({ abduction: { left: 100 }, trunkLean: -15 })
    expect(angleOf(abduction, 'left', pose)).toBeCloseTo(100, 6)
  })
})

describe('shoulder rotation at 90° abduction', () => {
  const external = movementById('shoulder-external-rotation')

  it('is measured against the trunk, so leaning back does not add to it', () => {
    expect(angleOf(external, 'right', elbowAtCamera('right', 60, { lean: -15 }))).toBeCloseTo(60, 6)
    expect(angleOf(external, 'left', elbowAtCamera('left', 60, { lean: 15 }))).toBeCloseTo(60, 6)
  })

  it('goes past 90° without a jump', () => {
    for (const angle of [80, 95, 120])
      expect(angleOf(external, 'left', elbowAtCamera('left', angle))).toBeCloseTo(angle, 6)
  })

  it('is refused when the upper arm does not point at the camera', () => {
    expect(readAngle(external, 'right', elbowAtCamera('right', 40, { sunk: 60 }))).toEqual({
      missing: 'wrong-view',
      detail: 'upper-arm',
    })
  })

  it('is refused when the elbow is all but straight', () => {
    expect(readAngle(external, 'right', elbowAtCamera('right', 40, { forearm: 30 }))).toEqual({
      missing: 'wrong-view',
      detail: 'forearm',
    })
  })
})

describe('trunk flexion', () => {
  it('goes past the horizontal, where the face looks back and no longer tells which way is forwards', () => {
    for (const side of ['left', 'right'] as const) {
      for (const angle of [85, 95, 125])
        expect(angleOf(movementById('trunk-flexion'), side, bending(side, angle))).toBeCloseTo(angle, 6)
    }
  })
})

describe('knee flexion', () => {
  const knee = movementById('knee-flexion')

  it('goes past 90° without a jump, and is negative beyond straight', () => {
    for (const angle of [-8, 89, 91, 150])
      expect(angleOf(knee, 'right', kneeBent('right', angle))).toBeCloseTo(angle, 6)
  })

  it('does not count a thigh that moves forwards', () => {
    expect(angleOf(knee, 'left', kneeBent('left', 100, 40))).toBeCloseTo(100, 6)
  })
})

describe('elbow extension', () => {
  it('is negative where the elbow stays bent, so that it rises as the elbow straightens', () => {
    const extension = movementById('elbow-extension')
    expect(angleOf(extension, 'right', sideOn('right', { elbow: 90 }))).toBeCloseTo(-90, 6)
    expect(angleOf(extension, 'right', sideOn('right', { elbow: 12 }))).toBeCloseTo(-12, 6)
  })
})

describe('what cannot be measured', () => {
  const flexion = movementById('shoulder-flexion')
  const neck = movementById('cervical-flexion')

  it('refuses the side that faces away', () => {
    const seenFromTheRight = sideOn('right', { flexion: 90 })
    const elbow = seenFromTheRight.imageLandmarks.right_elbow
    const pose: Pose = {
      ...seenFromTheRight,
      imageLandmarks: { ...seenFromTheRight.imageLandmarks, ...(elbow && { left_elbow: elbow }) },
    }
    expect(readAngle(flexion, 'left', pose)).toEqual({ missing: 'other-side' })
  })

  it('refuses an empty picture and a crowd', () => {
    const pose = sideOn('right')
    expect(readAngle(flexion, 'right', { ...pose, people: 0, imageLandmarks: {} })).toEqual({
      missing: 'nobody',
    })
    expect(readAngle(flexion, 'right', { ...pose, people: 2 })).toEqual({ missing: 'several-people' })
  })

  it('names the landmark that is unsure or outside the picture', () => {
    const pose = sideOn('right', { flexion: 90 })
    const elbow = pose.imageLandmarks.right_elbow
    if (!elbow) throw new Error('the figure has an elbow')
    const withElbow = (change: Partial<typeof elbow>): Pose => ({
      ...pose,
      imageLandmarks: { ...pose.imageLandmarks, right_elbow: { ...elbow, ...change } },
    })
    expect(readAngle(flexion, 'right', withElbow({ score: 0.2 }))).toEqual({
      missing: 'landmark-unsure',
      detail: 'right_elbow',
    })
    expect(
      readAngle(
        flexion,
        'right',
        mapped(pose, (x, y) => [x + 450, y]),
      ),
    ).toEqual({
      missing: 'outside-picture',
      detail: 'right_elbow',
    })
  })

  it('refuses a turn that no neck can make: one ear was taken for the other', () => {
    const { imageLandmarks, ...pose } = facingCamera({ headRotation: 10 })
    const { left_ear, right_ear } = imageLandmarks
    if (!left_ear || !right_ear) throw new Error('the figure has ears')
    const swapped: Pose = {
      ...pose,
      imageLandmarks: { ...imageLandmarks, left_ear: right_ear, right_ear: left_ear },
    }
    expect(readAngle(movementById('cervical-rotation'), 'left', swapped)).toEqual({
      missing: 'landmark-unsure',
      detail: 'ears',
    })
  })

  it('gives no cervical flexion without the person’s own neutral', () => {
    expect(readAngle(neck, 'right', sideOn('right', { chin: 20 }))).toEqual({ missing: 'no-neutral' })
  })
})

describe('movements that are not offered', () => {
  it.each(NOT_OFFERED.map((movement) => [movement.id, movement] as const))(
    '%s: are described like the others, and say why',
    (id, { compensations, source }) => {
      const { definition, positive, start, stabilise, reason } = text.notOffered[id]
      for (const text of [definition, positive, start, stabilise, source])
        expect(text.length).toBeGreaterThan(3)
      expect(compensations.length).toBeGreaterThan(0)
      expect(reason).toContain('camera')
      expect(MOVEMENTS.map((movement): string => movement.id)).not.toContain(id)
    },
  )
})
