import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/core/body/pose'
import { isMissing, missing } from '../../src/core/math/missing'
import { pixels, seconds } from '../../src/core/math/units'
import { MOVEMENTS, movementById } from '../../src/core/movements/catalogue'
import { LIMITS } from '../../src/core/movements/limits'
import { readAngle, readNeutral } from '../../src/core/movements/read-angle'
import { POSTURE_MEASURES } from '../../src/core/posture/measures/catalogue'
import { isBeyondStanding } from '../../src/core/posture/measures/limits'
import { readPosture } from '../../src/core/posture/measures/read-posture'
import { GatedReader } from '../../src/core/quality/gated-reader'
import { analyseTrial } from '../../src/core/trial/analysis'
import { packRecording } from '../../src/core/trial/landmark-recording'
import { refineAnalysis } from '../../src/core/trial/refinement'
import { standingInFront } from './support/standing'
import { facingCamera, mapped } from './support/stick-figure'
import { bending } from './support/stick-limbs'

const trunk = movementById('trunk-flexion')

/** A network that takes the head for the hips, as in a long skirt: the trunk hangs upside down. */
const upsideDown = (lean: number): Pose => bending('right', lean - 180)

const smooth = (share: number) => {
  const s = Math.min(Math.max(share, 0), 1)
  return s * s * (3 - 2 * s)
}
/** 1.5 s at rest, then two lifts of 60°: 1 s up, 2 s held, 1 s down, 1 s at rest. */
function lifted(time: number): number {
  const since = time - 1.5
  if (since < 0 || since > 10) return 0
  const phase = since % 5
  return 60 * Math.min(smooth(phase), 1 - smooth(phase - 3))
}
const times = Array.from({ length: 360 }, (_, index) => index / 30)
const recorded = (at: (time: number) => Pose) =>
  packRecording(times.map((time) => ({ ...at(time), time: seconds(time) })))

describe('what no joint reaches', () => {
  it('is missing, and so is whatever is measured from a neutral that nobody rests in', () => {
    expect(readAngle(trunk, 'left', bending('right', 170))).toEqual(missing('implausible'))
    expect(readNeutral(trunk, 'left', upsideDown(5))).toEqual(missing('implausible', 'neutral'))
    // 8° from a neutral of −175° read as 183°.
    expect(readAngle(trunk, 'left', bending('right', 8), upsideDown(5))).toEqual(
      missing('implausible', 'neutral'),
    )
  })

  it('is missing live, in the analysis and in the refinement alike', () => {
    const live = new GatedReader(trunk, 'left', { resting: true })
    expect(live.read(upsideDown(5)).reading).toEqual(missing('implausible'))
    const fallen = analyseTrial(
      recorded((time) => upsideDown(5 + lifted(time))),
      trunk,
      'left',
    )
    expect(fallen.neutral).toEqual(missing('no-neutral'))
    expect(fallen.mean).toEqual(missing('implausible'))
    const upright = analyseTrial(
      recorded((time) => bending('right', 3 + lifted(time))),
      trunk,
      'left',
    )
    expect(isMissing(upright.mean) ? 0 : upright.mean).toBeCloseTo(60, 0)
    const refined = refineAnalysis(
      upright,
      recorded((time) => upsideDown(5 + lifted(time))),
      trunk,
      'left',
    )
    expect(refined).toEqual(missing('implausible', 'neutral'))
  })

  it('lies outside of every reference value and of every neutral', () => {
    for (const { id, references, limits, neutralAround = 0, zero } of MOVEMENTS) {
      expect(LIMITS[id]).toBe(limits)
      for (const { low, high } of references) {
        expect(limits.high, id).toBeGreaterThanOrEqual(high + 25)
        expect(limits.low, id).toBeLessThan(low)
      }
      if (zero === 'anatomical') expect(neutralAround, id).toBeGreaterThan(limits.low)
    }
  })

  it('is missing in a posture measure as well', () => {
    // The shoulders of a person on their side.
    const lying = mapped(standingInFront(), (x, y) => [500 + (x - 500) * 0.3, y])
    const { left_shoulder, right_shoulder } = lying.imageLandmarks
    if (!left_shoulder || !right_shoulder) throw new Error('the figure has shoulders')
    const line = POSTURE_MEASURES.find(({ id }) => id === 'shoulder-line')
    if (!line) throw new Error('it is measured')
    const pose: Pose = {
      ...standingInFront(),
      imageLandmarks: {
        ...standingInFront().imageLandmarks,
        left_shoulder: { ...left_shoulder, x: pixels(560), y: pixels(250) },
        right_shoulder: { ...right_shoulder, x: pixels(440), y: pixels(410) },
      },
    }
    expect(readPosture(line, { pose, view: 'front', placed: {} })).toEqual(missing('implausible'))
    for (const { id } of POSTURE_MEASURES) {
      expect(isBeyondStanding(id, 0) && id).toBe(false)
      expect(isBeyondStanding(id, 179), id).toBe(true)
    }
  })
})

describe('a facing that contradicts itself', () => {
  it('between neutral and movement is missing', () => {
    expect(readAngle(trunk, 'left', bending('left', 40), bending('right', 3))).toEqual(
      missing('sides-swapped', 'facing'),
    )
    const hip = movementById('trunk-lateral-flexion')
    const { left_shoulder, right_shoulder, ...rest } = facingCamera({ trunkLean: 20 }).imageLandmarks
    if (!left_shoulder || !right_shoulder) throw new Error('the figure has shoulders')
    const swapped: Pose = {
      ...facingCamera(),
      imageLandmarks: { ...rest, left_shoulder: right_shoulder, right_shoulder: left_shoulder },
    }
    expect(readAngle(hip, 'left', swapped, facingCamera())).toEqual(missing('sides-swapped', 'facing'))
  })

  it('within a recording without a neutral leaves the frames out that contradict most', () => {
    // Always moving: no neutral. Some frames take the front of the person for the back.
    const turned = (time: number) => time > 4 && time < 4.4
    const analysis = analyseTrial(
      recorded((time) => bending(turned(time) ? 'left' : 'right', 30 + 20 * Math.sin(time))),
      trunk,
      'left',
    )
    const within = analysis.trace.filter(({ time }) => turned(time))
    expect(within.length).toBeGreaterThan(5)
    for (const { angle } of within) expect(angle).toEqual(missing('sides-swapped', 'facing'))
    expect(analysis.trace.some(({ angle }) => !isMissing(angle))).toBe(true)
  })
})
