import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person, Pose } from '../../src/core/body/pose'
import { consensus } from '../../src/core/ensemble/consensus'
import { CORRECTIONS } from '../../src/core/ensemble/corrections'
import { type Detection, unmirrored } from '../../src/core/ensemble/detection'
import { phantomError } from '../../src/core/error/budget/phantom-error'
import { readingUncertainty } from '../../src/core/error/budget/reading'
import { isMissing } from '../../src/core/math/missing'
import { degrees, pixels } from '../../src/core/math/units'
import { steadiedArm, wholeArm } from '../../src/core/movements/arm'
import { movementById } from '../../src/core/movements/catalogue'
import { readAngle } from '../../src/core/movements/read-angle'
import { headTilt, shoulderLine } from '../../src/core/posture/measures/frontal'
import type { PostureReading } from '../../src/core/posture/measures/measure'
import type { PostureScene } from '../../src/core/posture/measures/scene'
import { standingInFront } from './support/standing'
import { facingCamera, mapped, mirrored, posed, sideOn } from './support/stick-figure'

const rotation = (yaw: number, pitch: number, roll: number, quality = 0.7) => ({
  yaw: degrees(yaw),
  pitch: degrees(pitch),
  roll: degrees(roll),
  quality,
})
const inFront = (pose: Pose): PostureScene => ({ pose, view: 'front', placed: {} })
const numberOf = (reading: PostureReading) => {
  if (isMissing(reading)) throw new Error(reading.missing)
  return reading.value
}
const moved = (pose: Pose, x: number, y: number) => mapped(pose, (px, py) => [px + x, py + y])
const movenet = (person: Person): Detection => ({ network: 'movenet', person })
const blazepose = (person: Person): Detection => ({ network: 'blazepose', person })
const degreesOf = (reading: ReturnType<typeof readAngle>) => {
  if (isMissing(reading)) throw new Error(`missing: ${reading.missing}`)
  return reading.degrees
}

describe('what a mirror image shows', () => {
  it('is turned back to what the picture shows, face and all', () => {
    const pose = { ...facingCamera({ abduction: { left: 70 } }), face: { rotation: rotation(20, 5, -8) } }
    const reflection = { ...mirrored(pose), face: { rotation: rotation(-20, 5, 8) } }
    const back = unmirrored(reflection, pose.width)
    for (const [name, { x, y }] of Object.entries(pose.imageLandmarks)) {
      const found = Object.entries(back.imageLandmarks).find(([each]) => each === name)?.[1]
      expect(found?.x).toBeCloseTo(x, 9)
      expect(found?.y).toBeCloseTo(y, 9)
    }
    expect(back.face?.rotation).toEqual(pose.face.rotation)
  })
})

describe('the consensus of several detections', () => {
  it('is what all see, if all see the same', () => {
    const pose = facingCamera({ abduction: { right: 50 } })
    const person = consensus([movenet(pose), movenet(pose), blazepose(pose), blazepose(pose)])
    for (const [name, { x, y }] of Object.entries(pose.imageLandmarks)) {
      const found = Object.entries(person?.imageLandmarks ?? {}).find(([each]) => each === name)?.[1]
      expect(found?.x).toBeCloseTo(x, 9)
      expect(found?.y).toBeCloseTo(y, 9)
    }
  })

  it('weighs kinds of networks, not detections: a second detection of one kind does not outvote the other', () => {
    const pose = facingCamera()
    const person = consensus([movenet(pose), movenet(pose), movenet(pose), blazepose(moved(pose, 8, 0))])
    expect(person?.imageLandmarks.left_elbow?.x).toBeCloseTo((pose.imageLandmarks.left_elbow?.x ?? 0) + 4, 9)
  })

  it('leaves out a detection that is not sure of a landmark which another one sees', () => {
    const pose = facingCamera()
    const { left_wrist: wrist } = pose.imageLandmarks
    if (!wrist) throw new Error('the figure has wrists')
    const guess = { ...wrist, x: pixels(wrist.x + 100), score: 0.1 }
    const unsure = { ...pose, imageLandmarks: { ...pose.imageLandmarks, left_wrist: guess } }
    const person = consensus([movenet(pose), movenet(unsure)])
    expect(person?.imageLandmarks.left_wrist?.x).toBeCloseTo(wrist.x, 9)
  })

  it('takes the hips from the kind that sees them better: MoveNet from the front, BlazePose from the side', () => {
    const front = facingCamera()
    const side = sideOn('right')
    const hip = (pose: Pose) =>
      (consensus([movenet(pose), blazepose(moved(pose, 10, 0))])?.imageLandmarks.right_hip?.x ?? 0) -
      (pose.imageLandmarks.right_hip?.x ?? 0)
    expect(hip(front)).toBeCloseTo(0, 9)
    expect(hip(side)).toBeCloseTo(10, 9)
  })

  it('takes a standing leg from BlazePose where it is seen from the side', () => {
    const leg = { left_knee: [500, 750], right_knee: [500, 750], right_ankle: [490, 890] } as const
    const legs = posed(leg).imageLandmarks
    const withLegs = (pose: Pose): Pose => ({ ...pose, imageLandmarks: { ...pose.imageLandmarks, ...legs } })
    const knee = (pose: Pose) =>
      (consensus([movenet(pose), blazepose(moved(pose, 10, 0))])?.imageLandmarks.right_knee?.x ?? 0) - 500
    expect(knee(withLegs(sideOn('right')))).toBeCloseTo(10, 9)
    expect(knee(withLegs(facingCamera()))).toBeCloseTo(5, 9)
  })

  it('is nobody when no detection saw anybody, and one detection when only one did', () => {
    expect(consensus([])).toBeUndefined()
    const pose = facingCamera()
    const nose = consensus([blazepose(pose)])?.imageLandmarks.nose
    expect(nose).toMatchObject({ x: pose.imageLandmarks.nose?.x, y: pose.imageLandmarks.nose?.y })
    // Nobody bears it out.
    expect(nose?.score).toBeLessThan(pose.imageLandmarks.nose?.score ?? 0)
  })

  it('of one kind of network alone has its landmarks, no corrections, and says so', () => {
    const pose = sideOn('right', { flexion: 60 })
    const both = consensus([movenet(pose), blazepose(pose)])
    expect(both?.correction).toBe('everyone')
    expect(both?.foundBy).toBeUndefined()
    for (const [kind, of] of [
      ['movenet', movenet],
      ['blazepose', blazepose],
    ] as const) {
      const alone = consensus([of(pose), of(pose)])
      expect(alone?.correction).toBeUndefined()
      expect(alone?.foundBy).toBe(kind)
      expect(alone?.imageLandmarks.right_hip?.x).toBeCloseTo(pose.imageLandmarks.right_hip?.x ?? 0, 9)
      const how = { model: 'refined', movement: movementById('shoulder-flexion'), side: 'right' } as const
      const budgetOf = (person: Person | undefined) => {
        const found = readingUncertainty(degrees(60), { ...pose, ...person }, { ...how, neutralTaken: false })
        if (isMissing(found)) throw new Error(found.missing)
        return found.budget.method
      }
      const own = kind === 'movenet' ? 'movenet-thunder' : 'litert-blazepose-heavy'
      expect(budgetOf(alone)).toBe(phantomError(own, 'shoulder-flexion', { angle: 60 })?.ofAnybody.sd)
      expect(budgetOf(alone)).toBeGreaterThan(budgetOf(both))
    }
  })

  it('never lets one kind’s joint stand in for the other’s, whose corrections it would get', () => {
    const pose = sideOn('right')
    const { right_hip: _, ...others } = pose.imageLandmarks
    const without = { ...pose, imageLandmarks: others }
    expect(consensus([movenet(pose), blazepose(without)])?.imageLandmarks.right_hip).toBeUndefined()
    expect(consensus([movenet(without), blazepose(pose)])?.imageLandmarks.right_hip).toBeUndefined()
    const heel = posed({ left_heel: [400, 900] }).imageLandmarks
    const withHeel = { ...pose, imageLandmarks: { ...pose.imageLandmarks, ...heel } }
    expect(consensus([movenet(pose), blazepose(withHeel)])?.imageLandmarks.left_heel).toBeDefined()
  })

  it('averages the head’s rotation over those who saw the face', () => {
    const pose = facingCamera()
    const detections = [rotation(10, 0, 4), rotation(14, 2, 6)].map((each) =>
      blazepose({ ...pose, face: { rotation: each } }),
    )
    expect(consensus([...detections, movenet(pose)])?.face?.rotation).toEqual(rotation(12, 1, 5))
  })
})

describe('the corrections', () => {
  it('follow the forearm for a small bend of the elbow and leave a real one alone', () => {
    const read = (bend: number) => steadiedArm(90, { degrees: bend, weight: 1 })
    expect(read(0)).toBe(90)
    expect(read(5)).toBeCloseTo(92, 9)
    expect(read(-5)).toBeCloseTo(88, 9)
    expect(read(25)).toBe(90)
    expect(steadiedArm(90, { degrees: 5, weight: 0 })).toBe(90)
    expect(wholeArm(90, { degrees: 10, weight: 1 })).toBeCloseTo(95, 9)
    expect(wholeArm(90, { degrees: 40, weight: 1 })).toBeCloseTo(90, 9)
  })

  it('touch only poses that they were fitted for', () => {
    const abduction = movementById('shoulder-abduction')
    const read = (pose: Pose) => degreesOf(readAngle(abduction, 'left', pose))
    const bent = facingCamera({ abduction: { left: 100 }, elbowBend: 5 })
    expect(read(bent)).toBeCloseTo(100, 9)
    expect(read({ ...bent, correction: 'everyone' })).toBeCloseTo(102, 9)
    // What the marks of a straight arm show is what is read, level and overhead.
    for (const left of [0, 30, 90, 150, 180]) {
      expect(read({ ...facingCamera({ abduction: { left } }), correction: 'everyone' })).toBeCloseTo(left, 9)
    }
  })

  const corrected = (pose: Pose) => numberOf(shoulderLine(inFront({ ...pose, correction: 'everyone' })))

  it('steepen a shoulder that is raised against the trunk, which networks draw too flat', () => {
    const pose = standingInFront({ raised: 6 })
    const flat = numberOf(shoulderLine(inFront(pose)))
    expect(flat).toBeGreaterThan(4)
    expect(corrected(pose)).toBeCloseTo(flat * CORRECTIONS.everyone.shoulderLineGain, 9)
  })

  it('leave shoulders alone that tilt with a leaning trunk', () => {
    fc.assert(
      fc.property(fc.double({ min: -15, max: 15, noNaN: true }), (lean) => {
        const pose = standingInFront({ lean })
        const seen = numberOf(shoulderLine(inFront(pose)))
        // They tilt a sixth more than the axis leans: of what this stiff figure lacks a half is put in.
        expect(Math.abs(corrected(pose) - seen)).toBeLessThan(0.09 * Math.abs(lean) + 1e-9)
      }),
    )
  })
})

describe('the head by the surface of the face', () => {
  const face = (yaw: number, pitch: number, roll: number, quality?: number) => ({
    face: { rotation: rotation(yaw, pitch, roll, quality) },
  })
  const lateral = movementById('cervical-lateral-flexion')
  const turning = movementById('cervical-rotation')

  it('gives the tilt against the shoulders, also of somebody who leans', () => {
    const leaning = facingCamera({ trunkLean: 10, headLateral: 3 })
    const pose = { ...leaning, ...face(0, 0, 30) }
    expect(degreesOf(readAngle(lateral, 'left', pose))).toBeCloseTo(20, 6)
    expect(degreesOf(readAngle(lateral, 'right', pose))).toBeCloseTo(-20, 6)
    expect(numberOf(headTilt(inFront(pose)))).toBeCloseTo(-30, 6)
  })

  it('is not used where it fits poorly', () => {
    const pose = { ...facingCamera({ headLateral: 12 }), ...face(0, 0, 40, 0.1) }
    expect(degreesOf(readAngle(lateral, 'left', pose))).toBeCloseTo(12, 6)
  })

  it('counts for a quarter of a small turn, and not for a large one, and passes from one to the other', () => {
    const turn = (degrees: number, yaw: number) =>
      degreesOf(
        readAngle(turning, 'left', { ...facingCamera({ headRotation: degrees }), ...face(yaw, 0, 0) }),
      )
    // The face's surface turns less than the head, by a tenth.
    expect(turn(20, 22)).toBeCloseTo(0.75 * 20 + 0.25 * 1.1 * 22, 6)
    expect(turn(70, 52)).toBeCloseTo(70, 6)
    expect(turn(47.5, 40)).toBeCloseTo(0.75 * 47.5 + 0.25 * (44 / 2 + 47.5 / 2), 6)
  })

  it('of a head turns to either side alike', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -78, max: 78, noNaN: true }),
        fc.double({ min: -60, max: 60, noNaN: true }),
        (angle, yaw) => {
          const read = (sign: number) =>
            degreesOf(
              readAngle(turning, 'left', {
                ...facingCamera({ headRotation: sign * angle }),
                ...face(sign * yaw, 0, 0),
              }),
            )
          expect(read(1)).toBeCloseTo(-read(-1), 6)
        },
      ),
    )
  })
})

describe('a head that bows towards the camera', () => {
  const bowed = (angle: number) => {
    const pose = facingCamera()
    const { nose } = pose.imageLandmarks
    if (!nose) throw new Error('the figure has a nose')
    const { left_ear, right_ear } = pose.imageLandmarks
    const ears = (left_ear?.x ?? 0) - (right_ear?.x ?? 0)
    const sunk = ears * 0.75 * Math.sin((angle * Math.PI) / 180)
    return {
      ...pose,
      imageLandmarks: { ...pose.imageLandmarks, nose: { ...nose, y: pixels(nose.y + sunk) } },
    }
  }

  it('is measured from in front by how far the nose sinks below the ears', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 45, noNaN: true }), (angle) => {
        const reading = readAngle(movementById('cervical-flexion'), 'left', bowed(angle), bowed(0))
        expect(degreesOf(reading)).toBeCloseTo(angle, 6)
        const lifted = readAngle(movementById('cervical-extension'), 'left', bowed(angle), bowed(0))
        expect(degreesOf(lifted)).toBeCloseTo(-angle, 6)
      }),
    )
  })
})
